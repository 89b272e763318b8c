// A throwaway product: embedded PostgreSQL, demo, production build, web server.
import { type ChildProcess, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDb } from '@/lib/db/client'
import { build } from '../start/build.mjs'
import { freePort } from '../start/port.mjs'
import { query } from '../start/postgres.mjs'
import { launchWeb } from '../start/web.mjs'
import { throwawayServer } from '../throwaway-server'

const root = path.resolve(import.meta.dirname, '../..')
export const password = 'bench-bench-bench-2026'

/** The database alone, with the demo. */
export async function openDatabase() {
  const server = await throwawayServer()
  await query(`${server.url}/postgres`, 'CREATE DATABASE phare')
  const databaseUrl = `${server.url}/phare`
  const load = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/load.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl, PHARE_DEMO_PASSWORD: password },
  })
  if (load.status !== 0) throw new Error('the database could not be loaded')
  const db = openDb(databaseUrl, { deadlineMs: 3_600_000 })
  return { server, databaseUrl, db, end: () => server.end() }
}
export type Database = Pick<Awaited<ReturnType<typeof openDatabase>>, 'db' | 'databaseUrl'>

/** With a production build and a web server. */
export async function openPlace() {
  const { server, databaseUrl, db } = await openDatabase()
  const port = await freePort()
  const key = createHash('sha256').update('a test build').digest('base64')
  const env = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: key,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    PHARE_DIST_DIR: '.next-test',
  }
  await build(root, env)
  mkdirSync('reports', { recursive: true })
  let web: ChildProcess | undefined
  const log = path.resolve('reports/bench-web.log')
  const keep = (child: ChildProcess) => {
    web = child
  }
  const serve = () => launchWeb(root, { port, env, log }, keep)
  await serve()

  /** A second server of the same build and database. */
  async function another() {
    const port = await freePort()
    let child: ChildProcess | undefined
    const launch = () =>
      launchWeb(root, { port, env, log }, (spawned: ChildProcess) => {
        child = spawned
      })
    await launch()
    return {
      url: `http://localhost:${port}`,
      pid: () => child?.pid ?? 0,
      launch,
      end: () => child?.kill('SIGKILL'),
    }
  }
  return {
    url: `http://localhost:${port}`,
    databaseUrl,
    db,
    webPid: () => web?.pid ?? 0,
    postgresPid: server.pid,
    relaunchPostgres: server.relaunch,
    serve,
    another,
    async end() {
      web?.kill('SIGKILL')
      await server.end()
    },
  }
}
export type Place = Awaited<ReturnType<typeof openPlace>>
