import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { contentHash } from '@/lib/platform/canonical-json'
import { listPublishedWaves, readPublishedWave } from './publication.query'
import { publishWave } from './publish-wave.command'
import { readPublishedFigures } from './published-figures.query'
import { testWave } from './test-wave'
import { withdrawPublication } from './withdraw-publication.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-04-01T09:00:00Z')
// 20 responses are too few for the public (30): `a` is hidden, and `b` with it, or the total would tell.
const wave = await testWave(db, { a: 20, b: 36, c: 44 }, now)

async function published() {
  const found = await readPublishedWave(db, 'round')
  if (typeof found === 'string') throw new Error(found)
  return found
}

test('a wave is not public before it is published', async () => {
  expect(await readPublishedWave(db, 'round')).toBe('unpublished')
  expect(await readPublishedFigures(db, 'round', null)).toBe('unpublished')
  expect(await listPublishedWaves(db)).toEqual([])
})

test('only an administrator publishes, and only when every fieldwork is closed', async () => {
  const who = { kind: 'account', id: 'a', email: 'a@b.fr', name: 'A' } as const
  for (const role of ['analyst', 'observer'] as const)
    await expect(publishWave(db, { ...who, role }, 'round', now)).rejects.toThrow(Forbidden)
  await db.fieldwork.update({ where: { id: wave.fieldworkId }, data: { state: 'open' } })
  expect(await publishWave(db, system, 'round', now)).toEqual({ refusal: 'fieldwork-open' })
  await db.fieldwork.update({ where: { id: wave.fieldworkId }, data: { state: 'closed' } })
  expect(await publishWave(db, system, 'nowhere', now)).toEqual({ refusal: 'unknown-wave' })
})

test('nothing is published while those who were answering at the closing may still send', async () => {
  const closing = new Date('2027-03-20T17:12:00Z')
  const until = new Date('2027-03-20T17:42:00Z')
  const where = { id: wave.fieldworkId }
  const { closedAt } = await db.fieldwork.findUniqueOrThrow({ where })
  await db.fieldwork.update({ where, data: { closedAt: closing } })
  const before = new Date(until.getTime() - 1)
  expect(await publishWave(db, system, 'round', before)).toEqual({
    refusal: 'still-receiving',
    until,
  })
  expect(await db.publication.count()).toBe(0)
  await db.fieldwork.update({ where, data: { closedAt } })
})

test('publishing freezes the figures under their hash, and twice is once', async () => {
  const first = await publishWave(db, system, 'round', now)
  expect(first).toMatchObject({ edition: 1 })
  const { snapshot, hash } = await published()
  expect(contentHash(snapshot)).toBe(hash)
  const share = snapshot.figures.find((one) => one.indicator && one.territory === null)
  expect(share).toMatchObject({ share: 0.75, base: 100, dontKnow: 0, baseKind: 'answered' })
  expect(snapshot.audiences[0]).toMatchObject({ base: 100, responses: 100 })
  expect(await publishWave(db, system, 'round', now)).toEqual(first)
  const lines = await db.auditLine.findMany({ where: { deed: 'publishWave' } })
  expect(lines.map((line) => line.detail)).toEqual([{ edition: 1, hash }])
})

test('the database refuses to change an edition', async () => {
  const edition = { waveId_edition: { waveId: 'round', edition: 1 } }
  const thaw = db.publication.update({ where: edition, data: { content: {} } })
  await expect(thaw).rejects.toThrow('frozen')
  await expect(db.publication.delete({ where: edition })).rejects.toThrow('frozen')
})

test('hidden figures are in no byte of the snapshot or of the API', async () => {
  const { snapshot } = await published()
  const useful = (territory: string) =>
    snapshot.figures.find((one) => one.indicator === 'useful' && one.territory === territory)
  expect(useful('a')).toMatchObject({ suppression: 'secret', share: null, base: null })
  expect(useful('b')).toMatchObject({ suppression: 'secret', share: null, base: null })
  expect(useful('c')).toMatchObject({ share: 0.75, base: 44 })
  for (const territory of ['a', 'b']) {
    const figures = await readPublishedFigures(db, 'round', territory)
    if (typeof figures === 'string') throw new Error(figures)
    const bytes = figures.body.slice(figures.body.indexOf('"figures"'))
    expect(bytes).not.toMatch(/"(share|base|mean|rank|dontKnow)":0?\.?[1-9]/)
    for (const figure of JSON.parse(figures.body).figures) {
      const { share, base, dontKnow, rank = null, mean = null } = figure
      expect([share, base, dontKnow, rank, mean]).toEqual([null, null, null, null, null])
    }
  }
  expect(await readPublishedFigures(db, 'round', 'nowhere')).toBe('unknown-territory')
})

test('a question that followed an answer says whose', async () => {
  const { snapshot } = await published()
  const why = snapshot.audiences[0]?.questions.find((one) => one.code === 'why')
  expect(why?.askedOf).toEqual([{ question: 'useful', options: ['yes'] }])
})

test('a few late answers are not published: two editions would tell what they hold', async () => {
  await wave.answer('c', 'no')
  expect(await publishWave(db, system, 'round', now)).toMatchObject({
    refusal: 'few-late-answers',
    audience: 'citizens',
  })
  expect(await db.publication.count()).toBe(1)
})

test('what comes in later is published as a new edition only', async () => {
  for (let i = 1; i < 30; i++) await wave.answer('c', 'no')
  const before = await published()
  expect(before.snapshot.audiences[0]?.base).toBe(100)
  expect(await publishWave(db, system, 'round', now)).toMatchObject({ edition: 2 })
  expect((await published()).snapshot.audiences[0]?.base).toBe(130)
})

test('a withdrawn wave is gone at once, and stays on record', async () => {
  expect(await withdrawPublication(db, system, 'round', now)).toEqual({ edition: 2 })
  expect(await readPublishedWave(db, 'round')).toBe('withdrawn')
  expect(await readPublishedFigures(db, 'round', null)).toBe('withdrawn')
  expect(await listPublishedWaves(db)).toEqual([])
  expect(await withdrawPublication(db, system, 'round', now)).toEqual({ refusal: 'not-published' })
  expect(await db.publication.count()).toBe(2)
  expect(await publishWave(db, system, 'round', now)).toMatchObject({ edition: 3 })
})
