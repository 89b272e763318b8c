import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { makeRounds } from './rounds'

const db = {} as Db

test('rounds are made side by side, never over themselves, and end what they began', async () => {
  const ending = new AbortController()
  const made: string[] = []
  let running = 0
  let most = 0
  const slow = {
    ...{ name: 'slow', everySeconds: 0.01 },
    async run() {
      running += 1
      most = Math.max(most, running)
      await wait(60)
      running -= 1
      made.push('slow')
    },
  }
  const failing = {
    ...{ name: 'failing', everySeconds: 0.05 },
    async run() {
      made.push('failing')
      throw new Error('as it happens')
    },
  }
  const all = makeRounds(db, [slow, failing], ending.signal)
  await wait(400)
  ending.abort()
  await all
  expect(most).toBe(1)
  expect(running).toBe(0)
  expect(made.filter((name) => name === 'slow').length).toBeGreaterThan(2)
  // 0, 100, 300 ms: less and less often while it fails.
  expect(made.filter((name) => name === 'failing').length).toBeLessThanOrEqual(3)
})
