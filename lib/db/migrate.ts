import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { migrationsOnDisk } from './migrations-on-disk'

/** `database-newer`: the database has migrations that this release does not know. */
export type MigrateResult = { applied: string[] } | { refusal: 'database-newer'; unknown: string[] }

const noExternals = { externalTables: [], externalEnums: [] }

/** Applies what is missing, in order, one process at a time. */
export async function migrate(url: string, folder: string): Promise<MigrateResult> {
  const names = migrationsOnDisk(folder)
  const guard = new Client({ connectionString: url })
  await guard.connect()
  try {
    // A session lock is right here: one direct connection, held while the engine uses another.
    await guard.query('SELECT pg_advisory_lock(721001)')
    const known = await knownMigrations(guard)
    const unknown = known.map((row) => row.name).filter((name) => !names.includes(name))
    if (unknown.length > 0) return { refusal: 'database-newer', unknown }
    // Nothing to do is the common case, and the engine takes seconds to load.
    const finished = known.filter((row) => row.finished).map((row) => row.name)
    if (finished.length === known.length && names.every((name) => finished.includes(name))) {
      return { applied: [] }
    }
    const { withSchemaEngine } = await import('./schema-engine')
    const result = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({
        migrationsList: migrationsList(folder, names),
        filters: noExternals,
      }),
    )
    return { applied: result.appliedMigrationNames }
  } finally {
    await guard.end()
  }
}

/**
 * SQL that leads from one schema to another (null: from nothing). Schemas are compared as text: the
 * engine's WebAssembly build cannot read a live database's catalogue through this adapter.
 */
export async function migrationScript(
  url: string,
  from: string | null,
  to: string,
): Promise<string> {
  const target = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  })
  const { withSchemaEngine } = await import('./schema-engine')
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: from === null ? { tag: 'empty' } : target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: noExternals,
    }),
  )
  return result.stdout ?? ''
}

async function knownMigrations(client: Client): Promise<{ name: string; finished: boolean }[]> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (table.rows[0].found === null) return []
  const { rows } = await client.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

function migrationsList(folder: string, names: string[]) {
  const lock = path.join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}
