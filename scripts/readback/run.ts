// Downloads the demo's exports from a throwaway product and reads them with Python and R.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { openPlace } from '../bench/place'
import { signedIn } from '../bench/sign-in'
import { findChromium } from '../test/chromium.mjs'

type Seen = Record<
  string,
  { columns: string[]; rows: number; ragged: number; formulas: number; lost_zeros: number }
>
const folder = path.resolve('reports/readback')
let passed = 0
let failed = 0
const check = (what: string, sound: boolean) => {
  console.log(`${sound ? '  sound ' : '  WRONG '} ${what}`)
  if (sound) passed += 1
  else failed += 1
}

const executablePath = await findChromium()
if (!executablePath) {
  console.log('not run: reading exports back (no Chromium to sign in with)')
  process.exit(0)
}
const place = await openPlace()
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const cookie = await signedIn(await browser.newPage(), place.url)
  await browser.close()
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const address of [
    'waves/grand-est-2017/results.csv',
    'fieldworks/grand-est-2017-citizens/responses.csv',
    'fieldworks/grand-est-2017-citizens/codebook.csv',
    'fieldworks/grand-est-2017-mayors/responses.csv',
  ]) {
    const answer = await fetch(`${place.url}/api/v1/${address}`, { headers: { cookie } })
    check(`${address} is served (${answer.status})`, answer.status === 200)
    const file = path.join(folder, address.replaceAll('/', '-'))
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
    files.push(file)
  }
  readWithPython(files)
  readWithR(files)
} finally {
  await place.db.$disconnect()
  await place.end()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function readWithPython(files: string[]): void {
  const python = spawnSync('python3', ['scripts/readback/read.py', ...files], { encoding: 'utf8' })
  if (python.error) {
    console.log('not run: Python (python3 is missing)')
    return
  }
  check(`Python reads the files ${python.stderr.trim().split('\n').at(-1)}`, python.status === 0)
  if (python.status !== 0) return
  const seen: Seen = JSON.parse(python.stdout)
  for (const [file, { rows, columns, ragged, formulas, lost_zeros }] of Object.entries(seen)) {
    const name = path.basename(file)
    check(
      `${name}: ${rows} rows of ${columns.length} columns, none ragged`,
      rows > 0 && ragged === 0,
    )
    check(`${name}: no formula`, formulas === 0)
    check(`${name}: codes of territories keep their zeros`, lost_zeros === 0)
  }
}

function readWithR(files: string[]): void {
  const script = `for (f in commandArgs(TRUE)) {
    first <- readLines(f, n = 1, encoding = "UTF-8")
    sep <- if (lengths(gregexpr(";", first)) > lengths(gregexpr(",", first))) ";" else ","
    d <- read.table(f, header = TRUE, sep = sep, quote = '"', colClasses = "character",
                    comment.char = "", fileEncoding = "UTF-8-BOM")
    cat(basename(f), nrow(d), ncol(d), "\\n")
  }`
  const run = spawnSync('Rscript', ['-e', script, ...files], { encoding: 'utf8' })
  if (run.error) console.log('not run: R (Rscript is missing; Debian: r-base-core)')
  else check(`R reads the files: ${run.stdout.trim().replaceAll('\n', ', ')}`, run.status === 0)
}
