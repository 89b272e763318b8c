import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * When a process began, in a form that a later process of the same number cannot share; null when it does
 * not run. Numbers are used again: without this a stale file could make us end a stranger's process.
 */
function beginningOf(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return null
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return null
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot} ${fields[19]}`
    } catch {
      return null
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.status === 0 && ps.stdout.trim() !== '' ? ps.stdout.trim() : null
}

/** Empty where there is no /proc. */
export function commandOf(pid) {
  return procFile(pid, 'cmdline').replaceAll('\0', ' ')
}

/** 0 where there is no /proc. */
export function parentOf(pid) {
  return Number(/^PPid:\s+(\d+)/m.exec(procFile(pid, 'status'))?.[1] ?? 0)
}

function procFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

export function identityOf(pid) {
  const began = beginningOf(pid)
  return began === null ? null : { pid, began }
}

/** Is the process that was written down still that very process? */
export function isRunning(identity) {
  return identity?.began != null && beginningOf(identity.pid) === identity.began
}

/** Asks a process we know to be ours to end, waits, then insists. */
export async function endProcess(identity, signal, patienceMs) {
  if (!isRunning(identity)) return
  send(identity.pid, signal)
  const deadline = Date.now() + patienceMs
  while (isRunning(identity) && Date.now() < deadline) await wait(50)
  if (isRunning(identity)) send(identity.pid, 'SIGKILL')
  while (isRunning(identity) && Date.now() < deadline + 5_000) await wait(50)
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
