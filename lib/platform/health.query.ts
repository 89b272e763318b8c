import type { Db } from '@/lib/db/client'
import { migrationsOnDisk } from '@/lib/db/migrations-on-disk'
import { readDatabaseState } from './health.store'
import { within } from './within'

export type Health = {
  status: 'ok' | 'unavailable'
  database: 'ok' | 'unreachable'
  /** `behind`: this release has migrations the database lacks; `newer`: the other way round. */
  migrations: 'ok' | 'behind' | 'newer' | 'unknown'
  /** Settings that are not `on`: an acknowledged response could be lost in a crash. */
  durabilityOff: string[]
}

/** Can the product serve? Answers within the deadline whatever the database does. */
export async function readHealth(db: Db, migrations: string, deadlineMs = 2_000): Promise<Health> {
  const state = await within(deadlineMs, readDatabaseState(db)).catch(() => null)
  if (state === null) {
    return {
      status: 'unavailable',
      database: 'unreachable',
      migrations: 'unknown',
      durabilityOff: [],
    }
  }
  const known = migrationsOnDisk(migrations)
  const newer = state.migrations.some((name) => !known.includes(name))
  const behind = known.some((name) => !state.migrations.includes(name))
  const durabilityOff = Object.entries(state.settings)
    .filter(([, setting]) => setting !== 'on' && setting !== 'remote_apply')
    .map(([name]) => name)
  const sound = !newer && !behind && durabilityOff.length === 0
  return {
    status: sound ? 'ok' : 'unavailable',
    database: 'ok',
    migrations: newer ? 'newer' : behind ? 'behind' : 'ok',
    durabilityOff,
  }
}
