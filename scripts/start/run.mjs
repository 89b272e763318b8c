import path from 'node:path'
import { build, generateClient } from './build.mjs'
import { endRunning } from './child.mjs'
import { openDataFolder, readJson, readSecrets } from './data-folder.mjs'
import { checkNode, install } from './install.mjs'
import { isFree, wantedPort } from './port.mjs'
import { takeFolder } from './run-file.mjs'
import { Stop, say } from './say.mjs'
import { supervise } from './supervise.mjs'
import { launchWeb } from './web.mjs'
import { launchWorker } from './worker.mjs'

const pages = [
  ['Published results', '/'],
  ['A citizen answers', '/answer/grand-est-2026-citizens'],
  ['The desk', '/desk'],
  ['Health', '/api/health'],
]

const root = path.resolve(import.meta.dirname, '../..')

export async function run() {
  /** What is to be undone when we leave, the last first. */
  const undo = []
  let leaving = null
  const leave = (code) => {
    leaving ??= (async () => {
      await endRunning()
      for (const deed of undo.reverse()) await deed()
      process.exit(code)
    })()
    return leaving
  }
  const fail = (error) => {
    if (leaving) return
    if (error instanceof Stop) process.stderr.write(`\n${error.message}\n`)
    else process.stderr.write(`\n${error?.stack ?? error}\n`)
    void leave(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!leaving) say('\n· stopping')
      void leave(0)
    })
  }
  try {
    await serve({ undo, fail, leave })
  } catch (error) {
    fail(error)
  }
}

async function serve({ undo, fail, leave }) {
  checkNode()
  const port = wantedPort()
  const folder = openDataFolder(root)
  const taken = await takeFolder(folder)
  undo.push(() => taken.release())
  setInterval(() => taken.isOrphaned() && leave(0), 1_000).unref()
  if (!(await isFree(port, process.env.PHARE_HOST))) {
    throw new Stop(
      `Port ${port} is in use: free it, or choose another one (PORT=${port + 1} npm start).`,
    )
  }
  const secrets = readSecrets(folder)
  await install(root)
  await generateClient(root)
  // Imported only now: it needs packages.
  const { database } = await import('./database.mjs')
  const url = await database({ root, folder, secrets, taken, undo, fail })
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`
  const env = {
    DATABASE_URL: url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextauthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
    PHARE_DIST_DIR: process.env.PHARE_DIST_DIR || '.next',
  }
  await build(root, env)
  const log = path.join(folder, 'log', 'web.log')
  say('· starting the web server')
  const web = supervise('web server', (onSpawn) => launchWeb(root, { port, env, log }, onSpawn), {
    note: (pid) => taken.note('web', pid, { url: address }),
    onGiveUp: fail,
  })
  undo.push(() => web.stop('SIGTERM', 5_000))
  await web.start()
  await startWorker({ env, folder, taken, undo })
  sayAddresses(address, folder)
}

/** The web server serves on without it: where it ends again and again, it is tried anew every minute. */
async function startWorker({ env, folder, taken, undo }) {
  const worker = supervise('worker', (onSpawn) => launchWorker(root, { env, folder }, onSpawn), {
    note: (pid) => taken.note('worker', pid),
    onGiveUp(error) {
      say(error.message)
      setTimeout(() => void worker.start(), 60_000).unref()
    },
  })
  undo.push(() => worker.stop('SIGTERM', 12_000))
  await worker.start()
}

function sayAddresses(address, folder) {
  const made = readJson(path.join(folder, 'demo.json'))
  const isDemo = process.env.PHARE_DEMO !== 'no'
  say(`\n  Phare is ready: ${address}`)
  const shown = pages.filter(([, page]) => (made && isDemo) || !page.startsWith('/answer'))
  for (const [words, page] of shown) say(`  ${words.padEnd(26)} ${address}${page}`)
  if (made) {
    const words = isDemo ? 'Demo accounts (synthetic data)' : 'The first account'
    say(`\n  ${words}, password ${made.password}`)
    for (const { email, role } of made.accounts) say(`  ${role.padEnd(26)} ${email}`)
  }
  say('\n  Ctrl-C stops everything.\n')
}
