import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './child.mjs'
import { Stop, step } from './say.mjs'

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major < 20 || major >= 25 || (major === 20 && minor < 19)) {
    throw new Stop(`Phare runs on Node 20.19 to 24 and this is Node ${version}.`)
  }
}

/** `npm ci` when nothing is installed, or something else than the lock file says. */
export async function install(root) {
  const lock = path.join(root, 'package-lock.json')
  const installed = path.join(root, 'node_modules', '.package-lock.json')
  const stamp = path.join(root, 'node_modules', '.phare-lock')
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(installed)) {
    const same = existsSync(stamp)
      ? readFileSync(stamp, 'utf8') === hash
      : statSync(installed).mtimeMs >= statSync(lock).mtimeMs
    if (same) return
  }
  await step('installing packages (npm ci)', async () => {
    const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error']
    const npm = await runChild('npm', args, { cwd: root, env: { ...process.env, NODE_ENV: '' } })
    if (npm.status === 0) return
    const why = npm.stderr.split('\n').find((line) => /npm error (?!code|errno|syscall)/.test(line))
    throw new Stop(
      `The packages could not be installed: ${why ?? (npm.stderr || 'npm ci failed')}.`,
    )
  })
  writeFileSync(stamp, hash)
}
