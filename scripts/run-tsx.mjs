import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateClient } from './start/build.mjs'
import { checkNode, install } from './start/install.mjs'

/** Runs a TypeScript program of the product, on a fresh clone too. `client`: it reads the database. */
export async function runTsx(file, { client = true } = {}) {
  const root = path.resolve(import.meta.dirname, '..')
  checkNode()
  await install(root)
  if (client) await generateClient(root)
  const args = ['--import', 'tsx', file, ...process.argv.slice(2)]
  const run = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  run.once('exit', (code) => process.exit(code ?? 1))
}
