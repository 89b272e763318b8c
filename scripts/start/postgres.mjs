import { spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { endProcess, identityOf } from './process-identity.mjs'
import { Stop } from './say.mjs'
import { asUser } from './server-user.mjs'

/** Starts the server and waits until it answers; its own process group, so that Ctrl-C reaches us alone. */
export async function launchPostgres(server, onSpawn, settings = {}) {
  const { bin, cluster, user, port, log } = server
  await clearStalePid(cluster)
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '256MB',
    // Logs never repeat what a respondent sent.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const url = databaseUrl(server, 'postgres')
  for (let attempt = 1; ; attempt += 1) {
    const output = openSync(log, 'a', 0o600)
    const child = spawn(path.join(bin, 'postgres'), ['-D', cluster, ...options], {
      stdio: ['ignore', output, output],
      detached: true,
      ...asUser(user),
    })
    closeSync(output)
    onSpawn(child)
    const ended = await untilReady(child, url, log)
    if (ended === null) return child
    // Right after a crash, children of the dead server still hold its memory for a moment.
    if (attempt === 5) throw new Stop(`The database server did not start (${ended}): see ${log}.`)
    await wait(1_000)
  }
}

export function databaseUrl({ port, password }, database) {
  return `postgresql://phare:${password}@127.0.0.1:${port}/${database}`
}

export async function query(url, statement) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Null once it answers, else how it ended. */
async function untilReady(child, url, log) {
  const deadline = Date.now() + 120_000
  let ended = null
  child.once('exit', (code, signal) => {
    ended = code ?? signal
  })
  child.once('error', (error) => {
    ended = error.message
  })
  for (;;) {
    if (ended !== null) return ended
    try {
      await query(url, 'SELECT 1')
      return null
    } catch (error) {
      // 28: wrong password. The data folder's secrets are not those of this database.
      if (error.code?.startsWith('28')) {
        child.kill('SIGINT')
        throw new Stop(
          `The database refuses the password kept in the data folder: ${error.message}.`,
        )
      }
      if (Date.now() > deadline) {
        child.kill('SIGINT')
        throw new Stop(`The database server did not answer within two minutes: see ${log}.`)
      }
      await wait(60)
    }
  }
}

/** After a crash `postmaster.pid` may name a process number that something else has taken since. */
async function clearStalePid(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const identity = identityOf(pid)
  const folder = identity ? folderOf(pid) : null
  if (folder === cluster) await endProcess(identity, 'SIGINT', 10_000)
  else if (!identity || folder !== null) rmSync(file, { force: true })
}

/** A postmaster works in its data folder. Unknown (null) elsewhere than on Linux: then PostgreSQL decides. */
function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** Keeps the log readable: one older file beside it. */
export function turnLog(file, limit = 10_000_000) {
  if (existsSync(file) && statSync(file).size > limit) renameSync(file, `${file}.1`)
  if (existsSync(file)) chmodSync(file, 0o600)
}
