import path from 'node:path'
import { type Db, openDb } from '@/lib/db/client'
import { readJson } from '../scripts/start/data-folder.mjs'
import { databaseUrl as addressOf } from '../scripts/start/postgres.mjs'

const folder = () => process.env.PHARE_E2E_DATA ?? ''

/** The database of the server under test; named when that server is not ours (`PHARE_E2E_URL`). */
export function databaseUrl(): string {
  if (process.env.PHARE_E2E_DATABASE) return process.env.PHARE_E2E_DATABASE
  const { port } = readJson(path.join(folder(), 'postgres.json'))
  const { databasePassword } = readJson(path.join(folder(), 'secrets.json'))
  return addressOf({ port, password: databasePassword }, 'phare')
}

export function openDatabase(): Db {
  return openDb(databaseUrl(), { connections: 3 })
}

/** The process that answers; whoever ends it sees the starter launch another. */
export function webPid(): number {
  return readJson(path.join(folder(), 'run.json')).children.web.pid
}
