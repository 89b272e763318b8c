import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { loadTerritories } from '@/lib/territory/load-territories.command'
import { testProgramme } from '@/lib/wave/test-programme'
import { checkFrameFile } from './check-frame-file.query'
import type { ColumnRole } from './column-role'
import { completeContacts } from './complete-contacts.command'
import { createAudience } from './create-audience.command'
import { deleteFrame } from './delete-frame.command'
import { eraseContacts } from './erase-contacts.command'
import { listUnits } from './frame-unit.store'
import { importFrame, type NewFrame } from './import-frame.command'
import { makeCommuneFrame } from './make-commune-frame.command'
import { readRejectedLines } from './rejected-lines.query'
import { findFrame } from './sampling-frame.store'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date('2027-02-10T09:00:00Z')
const system = { kind: 'system' } as const
const observer: Actor = {
  kind: 'account',
  id: 'an-observer',
  email: 'o@example.org',
  name: 'O',
  role: 'observer',
}
await loadTerritories(db)
await testProgramme(db, singleChoice, now)
const mayors = { programmeId: 'test', code: 'mayors', unit: 'mayor', position: 1 } as const
await createAudience(db, system, { ...mayors, name: { fr: 'Maires' } }, now)

const ofCitizens = { programmeId: 'test', audienceCode: 'citizens' }
const ofMayors = { programmeId: 'test', audienceCode: 'mayors' }
const watch = { onProgress: () => {} }
const file = (...lines: string[]) => Buffer.from(lines.join('\r\n'))

function check(bytes: Buffer, reading: NewFrame['reading'] & { completes?: string } = ofCitizens) {
  return checkFrameFile(db, system, reading, bytes, () => {})
}

function imported(bytes: Buffer, reading: NewFrame['reading'] = ofCitizens, id = randomUUID()) {
  const input = { id, name: 'Essai', source: 'Essai', year: 2027, reading }
  return importFrame(db, system, input, bytes, now, watch)
}

async function unitsOf(result: Awaited<ReturnType<typeof imported>>) {
  if (!('frame' in result)) throw new Error(JSON.stringify(result))
  return listUnits(db, result.frame)
}

const header = 'Siren;Raison sociale;E-mail;Adresse;Code postal;Ville;Secteur;Langue'

test('lines become units, and what is wrong with them is known before anything is sent', async () => {
  const bytes = file(
    header,
    '100;Alpha;Contact@Alpha.FR;1 rue A;67000;Strasbourg;industrie;français',
    '101;Beta;contact＠alpha.fr;;;;services;deutsch',
    '102;Gamma;;3 rue C;01000;Bourg;services;',
    '103;Delta;not an address;;;;;',
    '104;delta;"a@b.fr\nBcc: c@d.fr";;;;industrie;',
  )
  const checked = await check(bytes)
  expect(checked).toMatchObject({ rows: 5, accepted: 5, rejected: {} })
  const roles: ColumnRole[] = [
    ...(['key', 'name', 'email', 'address', 'postalCode', 'city', 'stratum', 'language'] as const),
  ]
  const units = await unitsOf(await imported(bytes, { ...ofCitizens, roles }))
  const one = (key: string) => units.find((unit) => unit.key === key)
  expect(one('100')).toMatchObject({
    name: 'Alpha',
    email: 'contact@alpha.fr',
    contact: { lines: ['1 rue A'], postalCode: '67000', city: 'Strasbourg' },
    language: 'fr',
    department: '67',
    strata: { secteur: 'industrie' },
    problems: ['duplicateEmail'],
  })
  expect(one('101')).toMatchObject({ language: 'de', problems: ['duplicateEmail'] })
  expect(one('102')).toMatchObject({ email: null, department: '01', problems: ['noEmail'] })
  expect(one('103')?.problems).toEqual(['noContact', 'noEmail', 'invalidEmail', 'duplicateName'])
  expect(one('103')?.strata).toEqual({ secteur: 'unknown' })
  expect(one('104')?.problems).toContain('invalidEmail')
})

test('lines that make no unit are given back with their number and the reason', async () => {
  const bytes = file(
    'Identifiant;Nom;E-mail',
    'a;Alpha;a@x.fr',
    ';Nobody;b@x.fr',
    'a;Again;c@x.fr',
    'Identifiant;Nom;E-mail',
    'd;=HYPERLINK("http://x");d@x.fr',
    `e;${'long '.repeat(100)};e@x.fr`,
    'f\0g;Control;f@x.fr',
    'h;;h@x.fr',
    'i;<b>Name</b>;i@x.fr',
  )
  const checked = await check(bytes)
  expect(checked).toMatchObject({
    accepted: 3,
    rejected: { noKey: 1, duplicateKey: 1, repeatedHeader: 1, tooLong: 1, control: 1, noName: 1 },
    firstRejected: [
      { line: 3, reason: 'noKey', column: 0 },
      { line: 4, reason: 'duplicateKey', of: 2 },
      { line: 5, reason: 'repeatedHeader' },
      { line: 7, reason: 'tooLong', column: 1 },
      { line: 8, reason: 'control', column: 0 },
      { line: 9, reason: 'noName', column: 1 },
    ],
  })
  const units = await unitsOf(await imported(bytes))
  expect(units.map(({ name }) => name).sort()).toEqual([
    '<b>Name</b>',
    '=HYPERLINK("http://x")',
    'Alpha',
  ])
  const words = (it: { reason: string }) => it.reason
  const rejected = await readRejectedLines(db, system, ofCitizens, bytes, words)
  if ('refusal' in rejected) throw new Error(rejected.refusal)
  const records = []
  for await (const record of rejected.records) records.push(record.slice(0, 3))
  expect(rejected.headers).toEqual(['Identifiant', 'Nom', 'E-mail'])
  expect(records[1]).toEqual([4, 'duplicateKey', 'a'])
})

test('NUL and lone surrogates never reach the database', async () => {
  const bytes = Buffer.from('\uFEFFid;nom\r\n1;a\0b\r\n2;x\uD800y\r\n3;é', 'utf16le')
  const units = await unitsOf(await imported(bytes))
  expect(units.map(({ name }) => name)).toEqual(['a b', 'x\uFFFDy', 'é'])
})

test('one column of addresses is a frame; line numbers stand for keys', async () => {
  const units = await unitsOf(await imported(file('E-mail', 'a@x.fr', 'b@x.fr')))
  expect(units.map(({ key, name }) => [key, name])).toEqual([
    ['line-2', 'a@x.fr'],
    ['line-3', 'b@x.fr'],
  ])
})

test('nothing is kept of a file that is refused, broken off, or sent twice', async () => {
  const before = await db.samplingFrame.count()
  const many = file('id;nom;groupe', ...Array.from({ length: 40 }, (_, n) => `${n};n${n};g${n}`))
  const roles: ColumnRole[] = ['key', 'name', 'stratum']
  expect(await imported(many, { ...ofCitizens, roles })).toEqual({ refusal: 'too-many-categories' })
  expect(await imported(file('id;nom'))).toEqual({ refusal: 'nothing-accepted' })
  expect(await imported(Buffer.from('%PDF-1.4'))).toEqual({ refusal: 'not-a-table' })
  expect(await imported(many, { ...ofCitizens, roles: ['key', 'key'] })).toHaveProperty('issues')

  const controller = new AbortController()
  const big = file('id;nom', ...Array.from({ length: 6000 }, (_, n) => `${n};n${n}`))
  const input = { id: randomUUID(), name: 'E', source: 'E', year: 2027, reading: ofCitizens }
  const broken = await importFrame(db, system, input, big, now, {
    signal: controller.signal,
    onProgress: (stage) => stage === 'saving' && controller.abort(),
  })
  expect(broken).toEqual({ refusal: 'broken-off' })
  expect(await db.samplingFrame.count()).toBe(before)
  expect(await db.frameUnit.count({ where: { frameId: input.id } })).toBe(0)

  const id = randomUUID()
  expect(await imported(many, ofCitizens, id)).toEqual({ frame: id, size: 40 })
  expect(await imported(many, ofCitizens, id)).toEqual({ refusal: 'frame-exists' })
})

test('communes are checked against the official geography', async () => {
  // Châtillon-en-Michaille became part of Valserhône on 1 January 2019.
  const bytes = file(
    'Code Insee;Commune;Mél',
    '67482;Strasbourg;a@x.fr',
    '1004;Ambérieu;b@x.fr',
    '01091;Châtillon-en-Michaille;c@x.fr',
    '99999;Nowhere;d@x.fr',
    '55039;Beaumont-en-Verdunois;e@x.fr',
  )
  const units = await unitsOf(await imported(bytes, ofMayors))
  const problems = Object.fromEntries(units.map((unit) => [unit.key, unit.problems]))
  expect(problems).toEqual({
    '67482': [],
    '01004': [],
    '01091': ['mergedCommune'],
    '99999': ['unknownCommune'],
    '55039': ['emptyCommune'],
  })
  expect(units.find(({ key }) => key === '01091')?.department).toBe('01')
})

test('communes of the region, completed by a file of contacts, then forgotten', async () => {
  const made = await makeCommuneFrame(
    db,
    system,
    { id: randomUUID(), waveId: 'round', audienceCode: 'mayors' },
    now,
  )
  if (!('frame' in made)) throw new Error(JSON.stringify(made))
  expect(made.size).toBe(
    await db.territory.count({
      where: { vintage: 2026, level: 'commune', regionCode: '44', population: { gt: 0 } },
    }),
  )
  const reading = { ...ofMayors, completes: made.frame }
  const bytes = file(
    'Code Insee;Mél;Prénom;Nom du maire;Téléphone',
    '67482;Mairie@Strasbourg.example;Jeanne;Exemple;',
    '75056;paris@x.fr;;;',
    '57463;;Anne;Metz;03 87',
  )
  expect(await check(bytes, reading)).toMatchObject({
    accepted: 2,
    rejected: { unknownKey: 1 },
  })
  const done = await completeContacts(db, system, reading, bytes, now, watch)
  expect(done).toEqual({ frame: made.frame, size: 2 })
  const [strasbourg] = await listUnits(db, made.frame, { search: '67482' })
  expect(strasbourg).toMatchObject({
    name: 'Strasbourg',
    email: 'mairie@strasbourg.example',
    contact: { city: 'Strasbourg' },
    strata: { taille: '10000plus', department: '67' },
    problems: [],
  })
  const [metz] = await listUnits(db, made.frame, { search: '57463' })
  expect(metz).toMatchObject({ contact: { phone: '03 87' }, problems: ['noContact', 'noEmail'] })

  expect(await eraseContacts(db, system, made.frame, now)).toEqual({ erased: made.frame })
  const [after] = await listUnits(db, made.frame, { search: '67482' })
  expect(after).toMatchObject({
    name: 'Strasbourg',
    email: null,
    contact: { lines: [] },
    strata: { taille: '10000plus' },
  })
  expect(await deleteFrame(db, system, made.frame, now)).toEqual({ deleted: made.frame })
  expect(await findFrame(db, made.frame)).toBeNull()
})

test('observers neither check nor import', async () => {
  const bytes = file('id;nom', '1;a')
  await expect(checkFrameFile(db, observer, ofCitizens, bytes, () => {})).rejects.toThrow(Forbidden)
  const input = { id: randomUUID(), name: 'E', source: 'E', year: 2027, reading: ofCitizens }
  await expect(importFrame(db, observer, input, bytes, now, watch)).rejects.toThrow(Forbidden)
})
