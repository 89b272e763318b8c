import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import edition from './edition-of-schema-1.json'
import { listPublishedWaves, readPublishedHash, readPublishedWave } from './publication.query'
import { readPublishedFigures } from './published-figures.query'
import { testWave } from './test-wave'

const { db, drop } = await testDatabase()
afterAll(drop)

// As a database holds it that an earlier release published in.
test('an edition of schema 1 is still listed, shown and served', async () => {
  const now = new Date('2027-04-01T09:00:00Z')
  await testWave(db, { a: 1, b: 1, c: 1 }, now)
  const hash = '1'.repeat(64)
  const key = { waveId: 'round', edition: 1, hash, publishedAt: now, publishedBy: 'system' }
  await db.publication.create({ data: { ...key, content: edition } })

  expect(await readPublishedHash(db, 'round')).toBe(`1-${hash}`)
  expect(await listPublishedWaves(db)).toHaveLength(1)
  const published = await readPublishedWave(db, 'round')
  if (typeof published === 'string') throw new Error(published)
  expect(published.snapshot.figures).toHaveLength(edition.figures.length)
  const served = await readPublishedFigures(db, 'round', 'alsace')
  if (typeof served === 'string') throw new Error(served)
  const { figures, comparisons, audiences } = JSON.parse(served.body)
  expect(comparisons).toEqual([])
  expect(audiences[0]).toMatchObject({ weighting: null, frame: null })
  const ofCitizens = { audience: 'citizens', option: null, sample: 'quota', precision: null }
  expect(figures).toContainEqual(expect.objectContaining(ofCitizens))
})
