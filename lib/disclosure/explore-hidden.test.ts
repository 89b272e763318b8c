import { afterAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { testWave } from '@/lib/publication/test-wave'
import type { Exploration } from './exploration'
import { readExploration } from './explore.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-04-01T09:00:00Z')
// Eight of `a`: under the desk's eleven.
await testWave(db, { a: 8, b: 40, c: 40 }, now, 'quota')

const byTerritory: Exploration = {
  of: { kind: 'question', question: 'useful' },
  audiences: ['citizens'],
  territory: null,
  where: [],
  by: { kind: 'territory' },
  weighted: true,
  base: null,
  level: 0.95,
}

test('a test of association does not count those whose column is hidden', async () => {
  const all = await readExploration(db, system, 'round', byTerritory, now)
  expect(all?.hidden.primary).toBeGreaterThan(0)
  expect(all?.audiences[0]?.association).toBeNull()
})
