import { setTimeout as wait } from 'node:timers/promises'
import { Stop, say } from './say.mjs'

/** More ends than this within a minute: something is wrong that starting again does not cure. */
const patience = 4

/**
 * Keeps a child running: launches it again when it ends by itself. `launch` says at once what it spawned,
 * and resolves when the child is ready.
 */
export function supervise(name, launch, { note, onGiveUp }) {
  let child = null
  let ready = false
  let stopping = false
  const ends = []

  async function start() {
    ready = false
    await launch((spawned) => {
      child = spawned
      note(spawned.pid)
      // An end before readiness is the launcher's to report.
      spawned.once('exit', (code, signal) => {
        if (ready && !stopping && child === spawned) void again(signal ?? code)
      })
    })
    ready = true
  }

  async function again(how) {
    const now = Date.now()
    ends.push(now)
    if (ends.filter((at) => now - at < 60_000).length > patience) {
      onGiveUp(new Stop(`The ${name} ends again and again (${how}): see the log folder.`))
      return
    }
    say(`· the ${name} ended (${how}): starting it again`)
    try {
      await start()
    } catch (error) {
      if (!stopping) onGiveUp(error)
    }
  }

  async function stop(signal, patienceMs) {
    stopping = true
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', () => resolve(true)))
    child.kill(signal)
    if (await Promise.race([ended, wait(patienceMs, false, { ref: false })])) return
    child.kill('SIGKILL')
    await ended
  }

  return { start, stop }
}
