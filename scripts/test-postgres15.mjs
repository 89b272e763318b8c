// The database tests on Debian's PostgreSQL 15, the oldest server that DATABASE_URL may name.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './start/port.mjs'
import { asUser, serverUser } from './start/server-user.mjs'

const bin = process.env.PHARE_POSTGRES15 || '/usr/lib/postgresql/15/bin'
if (!existsSync(path.join(bin, 'postgres'))) {
  console.log(
    `not run: database tests on PostgreSQL 15 (no server in ${bin}; Debian: postgresql-15)`,
  )
  process.exit(0)
}

const user = serverUser()
const folder = mkdtempSync(path.join(tmpdir(), 'phare-postgres15-'))
chmodSync(folder, 0o700)
if (user) chownSync(folder, user.uid, user.gid)
const data = path.join(folder, 'data')
const port = await freePort()
const made = spawnSync(
  path.join(bin, 'initdb'),
  ['-D', data, '-U', 'phare', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
  { encoding: 'utf8', ...asUser(user) },
)
if (made.status !== 0) throw new Error(made.stderr)
const options = ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1']
const server = spawn(
  path.join(bin, 'postgres'),
  ['-D', data, ...options, '-c', 'unix_socket_directories='],
  { stdio: 'ignore', ...asUser(user) },
)
const ended = new Promise((resolve) => server.once('exit', resolve))
const answers = () =>
  spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', port]).status
while (server.exitCode === null && answers() !== 0) await wait(100)

const tests = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, PHARE_TEST_SERVER: `postgresql://phare@127.0.0.1:${port}` },
  },
)
const code = await new Promise((resolve) => tests.once('exit', resolve))
server.kill('SIGINT')
await ended
rmSync(folder, { recursive: true, force: true })
process.exit(code ?? 1)
