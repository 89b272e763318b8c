import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

type Rule = { name: string; severity: string }
const require = createRequire(import.meta.url)
const config = path.resolve('.dependency-cruiser.cjs')
const rules: Rule[] = require(config).forbidden

const house = mkdtempSync(path.join(tmpdir(), 'phare-arrows-'))
afterAll(() => rmSync(house, { recursive: true }))

/** One violation of each rule: a file, and what it imports. */
const planted: Record<string, [from: string, to: string]> = {
  'pages-ask-queries': ['app/desk/page.tsx', 'lib/wave/wave.store.ts'],
  'pages-show-what-is-protected': ['app/desk/figures.tsx', 'lib/tabulation/cells.query.ts'],
  'public-pages-know-publications-only': [
    'app/api/v1/waves/[wave]/figures/route.ts',
    'lib/tabulation/figure.ts',
  ],
  'public-pages-reach-no-response': [
    'app/(publish)/page.tsx',
    'lib/publication/publication.query.ts',
  ],
  'data-is-rows': ['app/demo/page.tsx', 'prisma/demo/questionnaires.ts'],
  'rooms-know-no-screen': ['lib/wave/screen.ts', 'node_modules/react/index.js'],
  'sign-in-stays-in-access': ['lib/wave/who.ts', 'node_modules/next-auth/index.js'],
  'nouns-remember-nothing': ['lib/wave/wave.ts', 'lib/wave/wave.store.ts'],
  'stores-decide-nothing': ['lib/wave/other.store.ts', 'lib/wave/wave.query.ts'],
  'queries-change-nothing': ['lib/wave/looking.query.ts', 'lib/wave/close-fieldwork.command.ts'],
  'only-stores-open-the-socket': ['lib/wave/sql.ts', 'lib/db/generated/client.ts'],
  'rooms-use-the-socket-passed-in': ['lib/wave/pool.query.ts', 'lib/db/client.ts'],
  'the-browser-gets-no-server': ['app/answer/form.client.tsx', 'lib/wave/wave.query.ts'],
  'components-are-handed-props': ['app/_ui/list.tsx', 'lib/wave/wave.query.ts'],
  'rooms-open-no-doors': ['lib/wave/door.ts', 'app/_ui/mark.tsx'],
  'doors-do-not-share-corridors': ['app/(respond)/page.tsx', 'app/(manage)/mark.tsx'],
  'no-circles': ['lib/wave/circle-a.ts', 'lib/wave/circle-b.ts'],
  'imports-exist': ['lib/wave/lost.ts', 'lib/wave/nowhere.ts'],
}
for (const { name } of rules) {
  const [, room, kind] = /^([a-z]+)-(leans|deeds-lean)$/.exec(name) ?? []
  if (!room) continue
  // No room may know publication, and publication may not know response.
  const stranger = room === 'publication' ? 'lib/response/response.ts' : 'lib/publication/title.ts'
  const file = kind === 'leans' ? `${room}-leans.ts` : 'lean.command.ts'
  planted[name] = [`lib/${room}/${file}`, stranger]
}

write('lib/publication/publication.query.ts', ['lib/publication/detour.ts'])
write('lib/publication/detour.ts', ['lib/tabulation/cells.query.ts'])
write('lib/wave/circle-b.ts', ['lib/wave/circle-a.ts'])
for (const [from, to] of Object.values(planted)) write(from, [to])
for (const [, to] of Object.values(planted)) if (!/nowhere|circle|\.query/.test(to)) write(to, [])
write('lib/tabulation/cells.query.ts', [])
write('lib/wave/wave.query.ts', [])
write('lib/wave/wave.ts', ['lib/wave/wave.store.ts'])
write('node_modules/react/package.json', [])
writeFileSync(path.join(house, 'tsconfig.json'), '{}')

function write(file: string, imports: string[]): void {
  const target = path.join(house, file)
  mkdirSync(path.dirname(target), { recursive: true })
  const lines = imports.map((to, at) => {
    const steps = path.relative(path.dirname(target), path.join(house, to))
    const name = `${steps.startsWith('.') ? '' : './'}${steps}`.replace(/\.tsx?$/, '')
    return `import { it as it${at} } from '${name}'\nconsole.log(it${at})`
  })
  writeFileSync(
    target,
    file.endsWith('.json') ? '{}' : `${lines.join('\n')}\nexport const it = 1\n`,
  )
}

function cruise(folder: string, ...paths: string[]): { rule: Rule; from: string; to: string }[] {
  const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...paths],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  return JSON.parse(run.stdout).summary.violations
}

const found = cruise(house, 'app', 'lib')

test('every arrow of the table has a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map((rule) => rule.name).sort())
})

test.each(Object.entries(planted))('%s is caught', (name, [from, to]) => {
  const caught = found.filter((violation) => violation.rule.name === name)
  expect(caught.map((violation) => violation.from)).toContain(from)
  if (!/nowhere|reach/.test(`${to}${name}`)) {
    expect(caught.map((violation) => violation.to)).toContain(to)
  }
  expect(rules.find((rule) => rule.name === name)?.severity).toBe('error')
})

test('types may cross where values may not', () => {
  const target = path.join(house, 'lib/wave/typed.ts')
  writeFileSync(target, `import type { it } from '../db/client'\nexport type It = typeof it\n`)
  const caught = cruise(house, 'lib/wave').filter((it) => it.from === 'lib/wave/typed.ts')
  expect(caught).toEqual([])
})
