import { openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { readJson, writeJson } from './data-folder.mjs'
import { commandOf, endProcess, identityOf, isRunning, parentOf } from './process-identity.mjs'
import { Stop, say } from './say.mjs'

/**
 * Takes the data folder for this process, and ends what an earlier, killed start left running.
 * Only processes written down by us and still the same ones are ended.
 */
export async function takeFolder(folder) {
  const lock = path.join(folder, 'run.lock')
  const file = path.join(folder, 'run.json')
  // Under npm, a start outlives its terminal only by accident; run by itself (nohup) it may.
  const parent = process.env.npm_lifecycle_event ? npmAbove(process.ppid) : null
  const self = { ...identityOf(process.pid), parent }
  for (;;) {
    try {
      writeSync(openSync(lock, 'wx', 0o600), JSON.stringify(self))
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      await dislodge(readLock(lock), folder, file)
      rmSync(lock, { force: true })
    }
  }
  await endLeftovers(file)
  const known = { starter: self, children: {} }
  const save = () => writeJson(file, known)
  save()
  return {
    isOrphaned: () => parent !== null && !isRunning(parent),
    /** Writes down a child, so that the next start can find it if this process is killed. */
    note(name, pid, detail = {}) {
      known.children[name] = { ...identityOf(pid), ...detail }
      save()
    },
    forget(name) {
      delete known.children[name]
      save()
    },
    release() {
      rmSync(file, { force: true })
      rmSync(lock, { force: true })
    },
  }
}

/** npm itself, above the shell that it may have put between. */
function npmAbove(pid) {
  for (let depth = 0, at = pid; depth < 3 && at > 1; depth += 1, at = parentOf(at)) {
    if (commandOf(at).startsWith('npm')) return identityOf(at)
  }
  return identityOf(pid)
}

function readLock(lock) {
  try {
    return readJson(lock)
  } catch {
    return null
  }
}

async function dislodge(holder, folder, file) {
  if (!isRunning(holder)) return
  const orphaned = holder.parent !== null && !isRunning(holder.parent)
  if (!orphaned) {
    const url = readJson(file)?.children?.web?.url
    throw new Stop(
      `Phare already runs from ${folder}${url ? ` at ${url}` : ''} (process ${holder.pid}): stop it first, or set PHARE_DATA_DIR to another folder.`,
    )
  }
  say('· ending a start whose terminal is gone')
  await endProcess(holder, 'SIGTERM', 20_000)
}

async function endLeftovers(file) {
  const children = readJson(file)?.children ?? {}
  // Those first that use the database. SIGINT is PostgreSQL's « fast » shutdown.
  for (const [name, signal] of [
    ['worker', 'SIGTERM'],
    ['web', 'SIGTERM'],
    ['postgres', 'SIGINT'],
  ]) {
    if (!isRunning(children[name])) continue
    say(`· ending the ${name} process that an interrupted start left (${children[name].pid})`)
    await endProcess(children[name], signal, 10_000)
  }
}
