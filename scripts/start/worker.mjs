import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'

/** What is done beside the web server: mails, and whatever has its hour. It needs no readiness: it only begins. */
export async function launchWorker(root, { env, folder }, onSpawn) {
  const output = openSync(path.join(folder, 'log', 'worker.log'), 'a', 0o600)
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    cwd: path.resolve(root),
    stdio: ['ignore', output, output],
    detached: true,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      PHARE_WORKER_FOLDER: path.join(folder, 'worker'),
    },
  })
  closeSync(output)
  onSpawn(child)
}
