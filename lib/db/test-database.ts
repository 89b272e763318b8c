import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type Db, openDb } from './client'

/** A migrated, empty database of its own for a test file. Call `drop` in `afterAll`. */
export async function testDatabase(): Promise<{
  db: Db
  url: string
  drop(): Promise<void>
}> {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${inject('testTemplate')}`)
  const url = `${server}/${name}`
  const db = openDb(url)
  return {
    db,
    url,
    async drop() {
      await db.$disconnect()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
