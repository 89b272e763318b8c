import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isEnding, runChild } from './child.mjs'
import { Stop, step } from './say.mjs'

/** What a build is made from; tests, the demo and the database's generated client are not. */
const sources = [
  ...['app', 'lib', 'public', 'prisma/schema.prisma'],
  ...['proxy.ts', 'next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

/** Prisma's typed client, from the schema. The engine it would download is not needed to write it. */
export async function generateClient(root) {
  const target = path.join(root, 'lib/db/generated')
  const stamp = path.join(target, '.made-from')
  const hash = hashOf(root, ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  await step('writing the database client', async () => {
    await runNode(root, ['node_modules/prisma/build/index.js', 'generate'], 'prisma generate', {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
  })
  writeFileSync(stamp, hash)
}

export async function build(root, env) {
  const target = path.join(root, env.PHARE_DIST_DIR || '.next')
  const stamp = path.join(target, 'phare-made-from')
  const hash = hashOf(root, sources, env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY + process.version)
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (upToDate && existsSync(path.join(target, 'BUILD_ID'))) return
  await step('building (next build)', async () => {
    rmSync(stamp, { force: true })
    await runNode(root, ['node_modules/next/dist/bin/next', 'build'], 'next build', {
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
  })
  writeFileSync(stamp, hash)
}

function hashOf(root, names, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const name of names) addTo(hash, root, name)
  return hash.digest('hex')
}

function addTo(hash, root, name) {
  const file = path.join(root, name)
  if (!existsSync(file) || name.startsWith('lib/db/generated') || /\.test\.tsx?$/.test(name)) return
  const entries = readFolder(file)
  if (entries === null) hash.update(`${name}\0`).update(readFileSync(file))
  else for (const entry of entries.sort()) addTo(hash, root, `${name}/${entry}`)
}

function readFolder(file) {
  try {
    return readdirSync(file)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

async function runNode(root, args, name, env) {
  const run = await runChild(process.execPath, args, { cwd: root, env: { ...process.env, ...env } })
  if (run.status === 0) return
  if (isEnding()) throw new Stop(`Stopped during ${name}.`)
  process.stderr.write(`${run.stdout}${run.stderr}\n`)
  throw new Stop(`${name} failed: its own words are above.`)
}
