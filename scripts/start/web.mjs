import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Stop } from './say.mjs'

/** Next's own server, without a wrapper: ending it ends all of it. Ready when health answers 200. */
export async function launchWeb(root, { port, env, log }, onSpawn) {
  const output = openSync(log, 'a', 0o600)
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', String(port)]
  if (process.env.PHARE_HOST) args.push('--hostname', process.env.PHARE_HOST)
  const child = spawn(process.execPath, args, {
    cwd: path.resolve(root),
    stdio: ['ignore', output, output],
    detached: true,
    env: { ...process.env, ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  closeSync(output)
  onSpawn(child)
  await untilHealthy(
    child,
    `http://${process.env.PHARE_HOST || '127.0.0.1'}:${port}/api/health`,
    log,
  )
}

async function untilHealthy(child, url, log) {
  const deadline = Date.now() + 120_000
  let words = 'no answer'
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      if (answer.status === 200) return
      words = (await answer.text()).slice(0, 300)
    } catch {
      words = 'no answer'
    }
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Stop(`The web server is not healthy after two minutes (${words}): see ${log}.`)
    }
    await wait(100)
  }
  throw new Stop(`The web server did not start: see ${log}.`)
}
