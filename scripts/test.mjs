// `npm test`: every stage in one order, on a fresh clone too; the last line counts all.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, generateClient } from './start/build.mjs'
import { checkNode, install } from './start/install.mjs'
import { Stop, say } from './start/say.mjs'
import { chromium } from './test/chromium.mjs'
import { forgetReports, stages } from './test/stages.mjs'

const root = path.resolve(import.meta.dirname, '..')
process.chdir(root)
/** Only stages whose name contains one of the words given. */
const words = process.argv.slice(2)

const env = {
  ...process.env,
  CI: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PHARE_DIST_DIR: '.next-test',
  // No secret: a test build is kept from one run to the next, and shared with the benchmark.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update('a test build').digest('base64'),
}
const total = { passed: 0, failed: 0, skipped: 0 }
const notRun = []
/** What failed, said once more at the end: the output of a long run is often cut. */
const failures = []

try {
  checkNode()
  await install(root)
  await generateClient(root)
  mkdirSync('reports', { recursive: true })
  forgetReports()
  for (const stage of stages) {
    if (words.length === 0 || words.some((word) => stage.name.includes(word))) await runStage(stage)
  }
} catch (error) {
  say(error instanceof Stop ? error.message : error.stack)
  total.failed += 1
}
if (total.skipped > 0) say(`${total.skipped} skipped`)
for (const line of [...notRun, ...failures]) say(line)
say(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function runStage(stage) {
  say(`\n== ${stage.name}`)
  const began = Date.now()
  if (stage.needs === 'chromium') {
    env.PHARE_CHROMIUM = (await chromium(say)) ?? ''
    if (!env.PHARE_CHROMIUM) {
      notRun.push(
        'not run: journeys in a browser (no Chromium found: install it, or set PHARE_CHROMIUM)',
      )
      total.failed += 1
      return
    }
  }
  const sound = stage.build ? await builds() : await runs(stage)
  const own = stage.count?.() ?? null
  const counted = own ?? { passed: sound ? 1 : 0, failed: sound ? 0 : 1, skipped: 0 }
  if (!sound && counted.failed === 0) counted.failed = 1
  for (const key of Object.keys(total)) total[key] += counted[key]
  if (!sound) failures.push(...(counted.names ?? [stage.name]).map((name) => `failed: ${name}`))
  const seconds = Math.round((Date.now() - began) / 1000)
  say(`-- ${stage.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`)
}

async function builds() {
  try {
    await build(root, env)
    return true
  } catch (error) {
    say(error.message)
    return false
  }
}

async function runs({ command, before, forget = [] }) {
  for (const folder of forget) rmSync(folder, { recursive: true, force: true })
  if (before && (await exitCode(before)) !== 0) return false
  return (await exitCode(command)) === 0
}

function exitCode([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
