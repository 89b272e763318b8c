import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { listAudiences } from '@/lib/audience/audience.store'
import { createAudience } from '@/lib/audience/create-audience.command'
import { testDatabase } from '@/lib/db/test-database'
import { createProgramme } from './create-programme.command'
import { createWave } from './create-wave.command'
import { findProgramme } from './programme.store'
import { findWave } from './wave.store'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const analyst: Actor = { kind: 'account', id: 'a', email: 'a@b.fr', name: 'A', role: 'analyst' }
const now = new Date('2027-03-10T09:00:00Z')
const text = { fr: 'Essai', en: 'Trial' }
const programme = { id: 'essai', name: text, organiser: text, summary: text, synthetic: true }
const wave = {
  id: 'essai-2027',
  programmeId: 'essai',
  name: text,
  year: 2027,
  regionCode: '44',
  vintage: 2026,
  territorySets: ['lorraine', 'alsace'],
}
const audience = { programmeId: 'essai', name: text, unit: 'person', position: 2 } as const

await db.territory.create({
  data: { vintage: 2026, level: 'region', code: '44', name: 'Grand Est', searchName: 'grand est' },
})
const lorraine = { code: 'lorraine', name: text, departments: ['54'] }
await db.territorySet.create({ data: lorraine })

test('only who administers makes programmes, audiences and waves', async () => {
  await expect(createProgramme(db, analyst, programme, now)).rejects.toThrow(Forbidden)
  await expect(createWave(db, analyst, wave, now)).rejects.toThrow(Forbidden)
  await expect(createAudience(db, analyst, { ...audience, code: 'x' }, now)).rejects.toThrow(
    Forbidden,
  )
})

test('a programme is made once, and says so in one line', async () => {
  expect(await createProgramme(db, system, programme, now)).toEqual({ id: 'essai' })
  expect(await createProgramme(db, system, { ...programme, synthetic: false }, now)).toEqual({
    refusal: 'programme-exists',
  })
  expect(await findProgramme(db, 'essai')).toEqual(programme)
  const lines = await db.auditLine.findMany()
  expect(lines).toMatchObject([{ actor: 'system', deed: 'createProgramme', subject: 'essai' }])
})

test('a programme whose name has no French is bad input', async () => {
  const wrong = { ...programme, id: 'autre', name: { fr: '' } }
  expect(await createProgramme(db, system, wrong, now)).toMatchObject({
    issues: [{ path: ['name', 'fr'] }],
  })
  expect(await findProgramme(db, 'autre')).toBeNull()
})

test('audiences belong to a programme and are listed in its order', async () => {
  const second = { ...audience, code: 'mayors' }
  const first = { ...audience, code: 'citizens', position: 1 }
  expect(await createAudience(db, system, second, now)).toEqual({ code: 'mayors' })
  expect(await createAudience(db, system, first, now)).toEqual({ code: 'citizens' })
  expect(await createAudience(db, system, first, now)).toEqual({ refusal: 'audience-exists' })
  expect(await createAudience(db, system, { ...first, programmeId: 'none' }, now)).toEqual({
    refusal: 'unknown-programme',
  })
  expect(await listAudiences(db, 'essai')).toEqual([first, second])
})

test('a wave stands on a region and on territory sets that are known', async () => {
  expect(await createWave(db, system, wave, now)).toEqual({ refusal: 'unknown-territory-set' })
  await db.territorySet.create({ data: { ...lorraine, code: 'alsace' } })
  expect(await createWave(db, system, { ...wave, vintage: 2025 }, now)).toEqual({
    refusal: 'unknown-region',
  })
  expect(await createWave(db, system, { ...wave, programmeId: 'none' }, now)).toEqual({
    refusal: 'unknown-programme',
  })
  expect(await createWave(db, system, wave, now)).toEqual({ id: 'essai-2027' })
  expect(await createWave(db, system, wave, now)).toEqual({ refusal: 'wave-exists' })
  expect(await findWave(db, 'essai-2027')).toEqual(wave)
})
