import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { migrate } from './migrate'
import { testDatabase } from './test-database'

const database = await testDatabase()
afterAll(() => database.drop())

test('a second migration applies nothing', async () => {
  expect(await migrate(database.url, path.resolve('prisma/migrations'))).toEqual({ applied: [] })
})

test('a database of a newer release is refused by name', async () => {
  await database.db.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
    VALUES ('x', 'x', '29990101000000_from_the_future', now(), 1)`
  expect(await migrate(database.url, path.resolve('prisma/migrations'))).toEqual({
    refusal: 'database-newer',
    unknown: ['29990101000000_from_the_future'],
  })
})
