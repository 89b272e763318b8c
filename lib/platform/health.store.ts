import type { Db } from '@/lib/db/client'

export type DatabaseState = { migrations: string[]; settings: Record<string, string> }

/** What decides whether an acknowledged response survives, and which schema the database has. */
export async function readDatabaseState(db: Db): Promise<DatabaseState> {
  const settings = await db.$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`
  const migrations = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return {
    migrations: migrations.map((row) => row.name),
    settings: Object.fromEntries(settings.map((row) => [row.name, row.setting])),
  }
}
