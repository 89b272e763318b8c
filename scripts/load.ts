// Brings a database up to date: migrations, then, on the first run, territories and the demo programme.
import path from 'node:path'
import { Client } from 'pg'
import { createAccount } from '@/lib/access/create-account.command'
import { openDb } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { loadTerritories } from '@/lib/territory/load-territories.command'
import { writeJson } from './start/data-folder.mjs'

const url = process.env.DATABASE_URL ?? ''

/** A reason the person who starts can act upon. */
function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

async function checkServer(): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((error: Error) => {
    refuse(`The database cannot be reached: ${error.message || error.name}.`)
  })
  const { rows } = await client.query('SHOW server_version_num')
  await client.end()
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000)
  if (major < 15 || major > 18) {
    refuse(`The database is PostgreSQL ${major}, and Phare is made for 15 to 18.`)
  }
}

await checkServer()
const migrated = await migrate(url, path.resolve('prisma/migrations'))
if ('refusal' in migrated) {
  refuse(
    `The database was used by a newer release (${migrated.unknown.at(-1)}): start that release, or restore a backup.`,
  )
}
if (migrated.applied.length > 0) console.log(`· applied ${migrated.applied.length} migration(s)`)

const db = openDb(url, { deadlineMs: 120_000 })
try {
  if ((await db.territory.count()) === 0) console.log('· loading the territories')
  await loadTerritories(db)
  if (process.env.PHARE_DEMO !== 'no') await loadDemoOnce()
  else await makeFirstAdministrator()
} finally {
  await db.$disconnect()
}

/** An interrupted load goes on where it stopped; a whole one costs two questions. */
async function loadDemoOnce(): Promise<void> {
  const known = await db.programme.count({ where: { id: 'phare' } })
  const interrupted = await db.setting.count({ where: { key: 'demo-loading' } })
  if (known > 0 && interrupted === 0) return
  console.log('· loading the demo programme (synthetic data)')
  const { loadDemo } = await import('@/prisma/demo/demo')
  const password = process.env.PHARE_DEMO_PASSWORD ?? ''
  const { accounts } = await loadDemo(db, { ...(password && { password }), now: new Date() })
  writeDown(accounts)
}

/** Without the demo nobody could sign in: the first start makes one account, which makes the others. */
async function makeFirstAdministrator(): Promise<void> {
  if ((await db.account.count()) > 0) return
  const email = process.env.PHARE_ADMIN_EMAIL || 'administrator@phare.example'
  const password = process.env.PHARE_DEMO_PASSWORD ?? ''
  const account = { email, name: 'Administrator', role: 'administrator', password } as const
  const made = await createAccount(db, { kind: 'system' }, account, new Date())
  if ('refusal' in made) refuse(`The first account cannot be made: ${made.refusal}.`)
  writeDown([account])
}

function writeDown(accounts: { email: string; role: string; password: string }[]): void {
  const file = process.env.PHARE_DEMO_FILE
  if (!file || accounts.length === 0) return
  const named = accounts.map(({ email, role }) => ({ email, role }))
  writeJson(file, { password: accounts[0]?.password, accounts: named })
}
