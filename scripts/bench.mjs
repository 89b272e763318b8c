// `npm run bench`: measures the product beside its aims; see scripts/bench/run.ts.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateClient } from './start/build.mjs'
import { checkNode, install } from './start/install.mjs'

const root = path.resolve(import.meta.dirname, '..')
checkNode()
await install(root)
await generateClient(root)
const run = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/run.ts'], {
  cwd: root,
  stdio: 'inherit',
})
run.once('exit', (code) => process.exit(code ?? 1))
