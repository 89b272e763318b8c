// The worker killed in the middle of mails: each unit must receive exactly one.
import path from 'node:path'
import { openDb } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { query } from '../start/postgres.mjs'
import { crashMails } from './mail-crash'
import type { Scene } from './scenes'

export const mails: Scene = async ({ place, rounds }) => {
  const server = place.databaseUrl.replace(/\/[^/]*$/, '')
  await query(place.databaseUrl, 'CREATE DATABASE mails')
  const url = `${server}/mails`
  await migrate(url, path.resolve('prisma/migrations'))
  const db = openDb(url, { deadlineMs: 60_000 })
  const kills = rounds * 5
  const crash = await crashMails({ db, url }, { units: 1_000, kills, chance: Math.random })
  await db.$disconnect()
  console.log(
    `  1 000 mails, the worker killed ${kills} times: ${crash.once} received one, ${crash.never} none, ${crash.more} more than one`,
  )
  console.log(
    `  ${crash.doubtful} doubtful, of which ${crash.arrived} had arrived; ${crash.cutOff} cut off and sent again; ${crash.seconds.toFixed(0)} s`,
  )
  return crash.more === 0 && crash.never === crash.doubtful - crash.arrived
}
