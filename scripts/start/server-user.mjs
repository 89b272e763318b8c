import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './say.mjs'

/** Where root keeps what the database user must reach when the clone lies below a closed folder. */
const reachable = '/var/lib/phare'

/** PostgreSQL refuses to run as root: the user it runs as then; null when we are that ordinary user. */
export function serverUser() {
  if (process.getuid?.() !== 0) return null
  const found = lookUp('phare') ?? lookUp('postgres')
  if (found) return found
  spawnSync('useradd', [
    '--system',
    '--home-dir',
    reachable,
    '--shell',
    '/usr/sbin/nologin',
    'phare',
  ])
  const made = lookUp('phare')
  if (!made) {
    throw new Stop(
      'PostgreSQL does not run as root and no user could be made for it: add one (useradd --system phare), or start as an ordinary user.',
    )
  }
  return made
}

function lookUp(name) {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return null
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** Options of `spawn` that run a command as that user, in a folder they can be in. */
export function asUser(user) {
  return user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {}
}

export function canReach(user, folder, test = '-x') {
  if (!user) return true
  const probe = spawnSync('/bin/sh', ['-c', `test ${test} "$0"`, folder], asUser(user))
  return probe.status === 0
}

/** A folder of the user's own, below one that everyone may pass. */
export function reachableFolder(user, name) {
  const folder = path.join(reachable, name)
  if (!existsSync(reachable)) mkdirSync(reachable, { mode: 0o755, recursive: true })
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, user.uid, user.gid)
  }
  return folder
}
