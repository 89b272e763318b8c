import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const node = process.execPath
const bin = (file) => path.join('node_modules', file)

/** What `npm test` holds, in order. A stage without tests of its own counts as one. */
export const stages = [
  {
    name: 'format and lint',
    command: [bin('.bin/biome'), 'ci', '--error-on-warnings', '.'],
  },
  {
    name: 'types',
    // Route types that an older build left would be checked against pages that are gone.
    forget: ['.next/types', '.next/dev/types', '.next-test/types', '.next-test/dev/types'],
    command: [node, bin('typescript/bin/tsc'), '--noEmit'],
    before: [node, bin('next/dist/bin/next'), 'typegen'],
  },
  {
    name: 'arrows between rooms',
    command: [
      ...[node, bin('dependency-cruiser/bin/dependency-cruise.mjs')],
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['app', 'lib', 'prisma/demo', 'scripts', 'e2e', 'proxy.ts', 'instrumentation.ts'],
    ],
  },
  { name: 'dead code', command: [node, bin('knip/bin/knip.js')] },
  {
    name: 'unit, oracle and database tests',
    command: [
      ...[node, bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json'],
      '--outputFile.json=reports/vitest.json',
    ],
    count: () => countVitest('reports/vitest.json'),
  },
  { name: 'production build', build: true },
  {
    name: 'journeys in a browser',
    needs: 'chromium',
    command: [node, bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
    count: () => countPlaywright('reports/e2e.json'),
  },
]

export function forgetReports() {
  for (const file of ['vitest', 'e2e']) rmSync(`reports/${file}.json`, { force: true })
}

function countVitest(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that does not load has no test that could fail.
  const broken = report.testResults.filter(
    (it) => it.status === 'failed' && !it.assertionResults.length,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: report.testResults.flatMap((file) => failuresOf(file)),
  }
}

function failuresOf({ name, status, assertionResults }) {
  const file = path.relative(process.cwd(), name)
  const failed = assertionResults.filter((one) => one.status === 'failed')
  if (failed.length === 0) return status === 'failed' ? [`${file} does not load`] : []
  return failed.map((one) => `${file} › ${one.fullName}`)
}

function countPlaywright(file) {
  if (!existsSync(file)) return null
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: suites.flatMap((suite) => unsound(suite)),
  }
}

function unsound({ specs = [], suites = [] }) {
  const own = specs.filter((spec) =>
    spec.tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  )
  const names = own.map((spec) => `${spec.file}:${spec.line} › ${spec.title}`)
  return [...names, ...suites.flatMap((suite) => unsound(suite))]
}
