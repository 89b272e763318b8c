import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { readHealth } from './health.query'

const migrations = path.resolve('prisma/migrations')
const database = await testDatabase()
afterAll(() => database.drop())

test('a migrated, durable database can serve', async () => {
  expect(await readHealth(database.db, migrations)).toEqual({
    status: 'ok',
    database: 'ok',
    migrations: 'ok',
    durabilityOff: [],
  })
})

test('a database that would lose acknowledged responses cannot serve', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await database.db.$executeRawUnsafe(`ALTER DATABASE ${name} SET synchronous_commit = off`)
  const careless = openDb(database.url)
  expect(await readHealth(careless, migrations)).toMatchObject({
    status: 'unavailable',
    durabilityOff: ['synchronous_commit'],
  })
  await careless.$disconnect()
})

test('migrations that are missing, or from a newer release, are named', async () => {
  const row = await database.db.$queryRaw<{ migration_name: string }[]>`
    UPDATE _prisma_migrations SET migration_name = '29990101000000_later'
    WHERE id = (SELECT id FROM _prisma_migrations LIMIT 1) RETURNING migration_name`
  expect(row).toHaveLength(1)
  expect(await readHealth(database.db, migrations)).toMatchObject({
    status: 'unavailable',
    migrations: 'newer',
  })
  await database.db.$executeRaw`DELETE FROM _prisma_migrations`
  expect(await readHealth(database.db, migrations)).toMatchObject({
    status: 'unavailable',
    migrations: 'behind',
  })
})

test('a server that does not answer is unreachable within the deadline', async () => {
  const nowhere = openDb('postgresql://x@127.0.0.1:9/x')
  const began = Date.now()
  expect((await readHealth(nowhere, migrations, 300)).database).toBe('unreachable')
  expect(Date.now() - began).toBeLessThan(1_500)
  await nowhere.$disconnect()
})
