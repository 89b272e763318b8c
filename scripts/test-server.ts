// A PostgreSQL for the tests: PHARE_TEST_SERVER if given, else a throwaway embedded one.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string
    testTemplate: string
  }
}

export default async function setup(project: TestProject) {
  const server = process.env.PHARE_TEST_SERVER
  if (!server) throw new Error('PHARE_TEST_SERVER is not set')
  // A name of its own: two runs may share a server.
  const template = `phare_template_${randomBytes(4).toString('hex')}`
  const admin = new Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${template}`)
  await admin.end()
  await migrate(`${server}/${template}`, path.resolve('prisma/migrations'))
  project.provide('testServer', server)
  project.provide('testTemplate', template)
  return async () => {
    const client = new Client({ connectionString: `${server}/postgres` })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${template}`)
    await client.end()
  }
}
