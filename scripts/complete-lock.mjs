// Adds to package-lock.json the optional packages of other platforms that the registry in use did not
// serve: npm leaves them out, and `npm ci` then refuses its own lock file. Run after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = []
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (lock.packages[key] || !/^\d/.test(version)) continue
    lock.packages[key] = { version, optional: true, ...platformOf(name) }
    added.push(name)
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
lock.packages = Object.fromEntries(sorted)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'nothing to add' : `added ${added.join(', ')}`)

function platformOf(name) {
  const words = name.toLowerCase().split(/[/_.-]/)
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].filter((w) =>
    words.includes(w),
  )
  const cpu = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'].filter((w) =>
    words.includes(w),
  )
  const libc = words.includes('musl')
    ? { libc: ['musl'] }
    : words.includes('gnu')
      ? { libc: ['glibc'] }
      : {}
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...libc }
}
