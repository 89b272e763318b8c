import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from '@/lib/platform/environment'
import { PrismaClient } from './generated/client'

export type Db = PrismaClient
/** What stores take: the client, or the transaction a command runs in. */
export type Tx = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>

/**
 * Opens a pool. Statements are unnamed and no session state is kept, so that a transaction pooler may
 * stand between; every query has a client-side deadline, so that a frozen server is an error, not a wait.
 */
export function openDb(
  url: string,
  options: { connections?: number; deadlineMs?: number } = {},
): Db {
  const adapter = new PrismaPg({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 2_000,
    query_timeout: options.deadlineMs ?? 10_000,
    application_name: 'phare',
  })
  return new PrismaClient({ adapter })
}

const holder = globalThis as { phareDb?: Db }

/** The product's own pool, opened at first use. */
export function db(): Db {
  if (!holder.phareDb) {
    holder.phareDb = openDb(databaseUrl())
  }
  return holder.phareDb
}
