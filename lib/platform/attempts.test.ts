import { afterAll, expect, test } from 'vitest'
import { openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { countAttempt, countAttempts, forgetAttempts, readAttempts } from './attempts.store'

const { db, url, drop } = await testDatabase()
const other = openDb(url, { connections: 5 })
afterAll(async () => {
  await other.$disconnect()
  await drop()
})

const now = new Date('2026-11-23T10:03:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('two instances share the count, none is lost when they count at once', async () => {
  const both = [db, other]
  await Promise.all(
    Array.from({ length: 300 }, (_, at) =>
      countAttempt(both[at % 2] as typeof db, 'race', '203.0.113.0/24', now),
    ),
  )
  expect(await countAttempt(db, 'race', '203.0.113.0/24', now)).toBe(301)
  expect(await readAttempts(other, 'race', now)).toEqual({
    ofAll: 301,
    networks: 1,
    ofBusiest: 301,
  })
})

test('networks, scopes and spans of ten minutes are counted apart, everyone together', async () => {
  expect(await countAttempts(db, 'a', '203.0.113.0/24', now)).toEqual({ ofNetwork: 1, ofAll: 1 })
  expect(await countAttempts(db, 'a', '198.51.100.0/24', now)).toEqual({ ofNetwork: 1, ofAll: 2 })
  expect(await countAttempts(db, 'b', '203.0.113.0/24', now)).toEqual({ ofNetwork: 1, ofAll: 1 })
  expect(await countAttempts(db, 'a', '203.0.113.0/24', later(6))).toEqual({
    ofNetwork: 2,
    ofAll: 3,
  })
  expect(await countAttempts(db, 'a', '203.0.113.0/24', later(7))).toEqual({
    ofNetwork: 1,
    ofAll: 1,
  })
  expect(await countAttempts(db, 'a', null, now)).toEqual({ ofNetwork: 1, ofAll: 4 })
})

test('counted in a transaction that is rolled back, it is not counted', async () => {
  const counting = db.$transaction(async (tx) => {
    expect(await countAttempt(tx, 'undone', '203.0.113.0/24', now)).toBe(1)
    throw new Error('undone')
  })
  await expect(counting).rejects.toThrow('undone')
  expect((await readAttempts(db, 'undone', now)).ofAll).toBe(0)
})

test('no address is written, and salts are forgotten with what they named', async () => {
  const rows = await db.attemptCount.findMany()
  expect(JSON.stringify(rows)).not.toMatch(/203|198|\/24/)
  expect(await db.networkSalt.count()).toBe(1)
  await forgetAttempts(db, later(24 * 60 - 30))
  expect(await db.networkSalt.count()).toBe(1)
  await countAttempt(db, 'a', '203.0.113.0/24', later(24 * 60 + 30))
  expect(await db.networkSalt.count()).toBe(2)
  await forgetAttempts(db, later(48 * 60))
  expect(await db.attemptCount.count({ where: { window: { lt: later(23 * 60) } } })).toBe(0)
  expect(await db.networkSalt.count()).toBe(1)
})
