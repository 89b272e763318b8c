import { existsSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './child.mjs'
import { prepareCluster } from './cluster.mjs'
import { databaseUrl, launchPostgres, query, turnLog } from './postgres.mjs'
import { Stop, say, step } from './say.mjs'
import { supervise } from './supervise.mjs'

/** A database ready to serve, migrated and loaded: the one given, or our own server's. Its address. */
export async function database({ root, folder, secrets, taken, undo, fail }) {
  const given = process.env.DATABASE_URL
  if (given) {
    say('· using the database of DATABASE_URL')
    await loadInto(root, folder, given, secrets)
    return given
  }
  const server = await ownServer({ folder, secrets, taken, undo, fail })
  return await ownDatabase(root, folder, server, secrets)
}

async function ownServer({ folder, secrets, taken, undo, fail }) {
  const first = !existsSync(path.join(folder, 'postgres.json'))
  const words = first ? 'creating the database' : 'starting the database'
  return await step(words, async () => {
    turnLog(path.join(folder, 'log', 'postgres.log'))
    const server = await prepareCluster(folder, secrets.databasePassword)
    const postgres = supervise('database', (onSpawn) => launchPostgres(server, onSpawn), {
      note: (pid) => taken.note('postgres', pid),
      onGiveUp: fail,
    })
    undo.push(() => postgres.stop('SIGINT', 20_000))
    await postgres.start()
    return server
  })
}

/**
 * The first load goes into a database of another name, renamed when it is whole: interrupted, it starts
 * over at the next start.
 */
async function ownDatabase(root, folder, server, secrets) {
  const admin = databaseUrl(server, 'postgres')
  const url = databaseUrl(server, 'phare')
  const found = await query(admin, `SELECT 1 FROM pg_database WHERE datname = 'phare'`)
  if (found.length > 0) {
    await loadInto(root, folder, url, secrets)
    return url
  }
  await query(admin, 'DROP DATABASE IF EXISTS phare_loading')
  await query(admin, 'CREATE DATABASE phare_loading')
  await loadInto(root, folder, databaseUrl(server, 'phare_loading'), secrets)
  await query(admin, 'ALTER DATABASE phare_loading RENAME TO phare')
  return url
}

/** Migrations, territories, demo: TypeScript of the product, in a process of its own. */
async function loadInto(root, folder, url, secrets) {
  const run = await runChild(process.execPath, ['--import', 'tsx', 'scripts/load.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      PHARE_DEMO_PASSWORD: process.env.PHARE_DEMO_PASSWORD || secrets.demoPassword,
      PHARE_DEMO_FILE: path.join(folder, 'demo.json'),
    },
  })
  if (run.status === 0) return
  if (run.signal) throw new Stop('Stopped while the database was being loaded.')
  // 2: the last line is a sentence for the person who started; anything else is a defect.
  if (run.status === 2) throw new Stop(run.stderr.trim().split('\n').at(-1))
  process.stderr.write(run.stderr)
  throw new Stop('The database could not be prepared: the cause is above.')
}
