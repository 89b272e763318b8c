import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { crashMails } from './mail-crash'

const database = await testDatabase()
afterAll(() => database.drop())

test('a worker killed in the middle of 1 000 mails, three times over: each unit received exactly one', async () => {
  const crash = await crashMails(database, { units: 1_000, kills: 3, chance: Math.random })
  console.log(JSON.stringify(crash))
  expect(crash.more).toBe(0)
  // A kill between a line of the journal and the next write is possible, in microseconds; it is told.
  expect(crash.never).toBe(crash.doubtful - crash.arrived)
  expect(crash.never).toBeLessThanOrEqual(1)
  expect(crash.once + crash.never).toBe(1_000)
  expect(crash.doubtful).toBeLessThanOrEqual(4 * 3)
}, 300_000)
