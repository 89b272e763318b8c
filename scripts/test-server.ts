// A PostgreSQL for the tests: PHARE_TEST_SERVER if given, else a throwaway embedded one.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { throwawayServer } from './throwaway-server'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
    testTemplate: string
  }
}

export default async function setup(project: TestProject) {
  const given = process.env.PHARE_TEST_SERVER
  const own = given ? null : await throwawayServer()
  const server = given ?? own?.url ?? ''
  // A name of its own: two runs may share a server.
  const template = `phare_template_${randomBytes(4).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${template}`)
  await migrate(`${server}/${template}`, path.resolve('prisma/migrations'))
  project.provide('testServer', server)
  project.provide('testTemplate', template)
  return async () => {
    if (own) await own.end()
    else await onServer(server, `DROP DATABASE IF EXISTS ${template}`)
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
