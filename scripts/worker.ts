// What is done beside the web server: mails, and whatever has its day or its hour. Ended by SIGTERM.
import { openDb } from '@/lib/db/client'
import { parseEnvironment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { makeRounds } from '@/lib/platform/rounds'
import { rounds } from './worker/rounds'

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    ending.abort()
    // What is begun has ten seconds; what does not end is taken up by the next worker.
    setTimeout(() => process.exit(0), 10_000).unref()
  })
}
const { DATABASE_URL } = parseEnvironment(process.env)
const db = openDb(DATABASE_URL, { connections: 8, deadlineMs: 60_000 })
log('info', 'worker-started')
await makeRounds(db, rounds, ending.signal)
await db.$disconnect()
