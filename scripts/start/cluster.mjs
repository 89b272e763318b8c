import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { readJson, writeJson } from './data-folder.mjs'
import { freePort, isFree } from './port.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'
import { Stop, say } from './say.mjs'
import { asUser, canReach, reachableFolder, serverUser } from './server-user.mjs'

/** Makes the cluster if there is none, and returns what is needed to launch its server. */
export async function prepareCluster(folder, password) {
  const user = serverUser()
  const bin = postgresBinaries(user)
  const home = clusterHome(folder, user)
  const cluster = path.join(home, 'postgres')
  if (!existsSync(cluster)) initialise(bin, home, cluster, password, user)
  checkCluster(bin, cluster, user)
  const kept = readJson(path.join(folder, 'postgres.json'))
  const port = kept?.port && (await isFree(kept.port, '127.0.0.1')) ? kept.port : await freePort()
  writeJson(path.join(folder, 'postgres.json'), { ...kept, port })
  return { bin, cluster, user, port, password, log: path.join(folder, 'log', 'postgres.log') }
}

/** The data folder itself, or, where the database user cannot go, a place they can, written down in it. */
function clusterHome(folder, user) {
  const file = path.join(folder, 'postgres.json')
  const kept = readJson(file)
  if (kept?.home) return kept.home
  if (existsSync(path.join(folder, 'postgres')) || canReach(user, folder)) return folder
  const home = reachableFolder(user, `data-${randomBytes(6).toString('hex')}`)
  writeJson(file, { ...kept, home })
  say(`  the user ${user.name} cannot reach ${folder}: the database is kept in ${home}`)
  return home
}

/** Into a folder of another name first: an interrupted start leaves no half-made cluster behind. */
function initialise(bin, home, cluster, password, user) {
  for (const name of readdirSync(home)) {
    if (name.startsWith('postgres.new-')) rmSync(path.join(home, name), { recursive: true })
  }
  const draft = path.join(home, `postgres.new-${process.pid}`)
  const secret = path.join(home, `postgres.new-${process.pid}.password`)
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  if (user) {
    chownSync(draft, user.uid, user.gid)
    chownSync(secret, user.uid, user.gid)
  }
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      ...['--pgdata', draft, '--username', 'phare', '--pwfile', secret],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--data-checksums'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ],
    { encoding: 'utf8', ...asUser(user) },
  )
  rmSync(secret)
  if (made.status !== 0) {
    throw new Stop(
      `The database could not be created: ${lastLine(made.stderr || String(made.error))}`,
    )
  }
  renameSync(draft, cluster)
}

function checkCluster(bin, cluster, user) {
  if (!canReach(user, cluster)) {
    throw new Stop(
      `The database in ${cluster} cannot be reached by the user ${user.name} it runs as.`,
    )
  }
  const owner = statSync(cluster).uid
  const runner = user?.uid ?? process.getuid()
  if (owner !== runner) {
    throw new Stop(
      `The database in ${cluster} belongs to another user (number ${owner}): start as the user who made it, or set PHARE_DATA_DIR to another folder.`,
    )
  }
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    encoding: 'utf8',
    ...asUser(user),
  }).stdout.match(/(\d+)\./)?.[1]
  if (version !== ours) {
    throw new Stop(
      `The database in ${cluster} was made by PostgreSQL ${version} and this release brings ${ours}: move it with pg_dump, or set PHARE_DATA_DIR to another folder.`,
    )
  }
}

function lastLine(text) {
  return text.trim().split('\n').at(-1)
}
