// Figures of a case in the format of R's reference cases, from its inputs alone, as JSON.
import { existsSync } from 'node:fs'
import path from 'node:path'
import packageJson from '@/package.json'
import { computeCase, readCase } from '../golden/compute-case'
import type { Tree } from '../golden/figures'
import { placeOf } from '../golden/place'

const [given] = process.argv.slice(2)
const file = placeOf(given ?? '')
if (!given || !existsSync(file)) {
  console.error(given ? `No case at ${file}.` : 'Usage: npm run tabulate -- <case.json>')
  process.exit(2)
}
const { inputs, figures, refusals } = await computeCase(readCase(file), path.dirname(file))
const software = `Phare ${packageJson.version}`
console.log(JSON.stringify(merged({ ...inputs, software }, figures), null, 1))
for (const refusal of refusals) console.error(refusal)
process.exit(refusals.length > 0 ? 1 : 0)

function merged(a: Tree | undefined, b: Tree | undefined): Tree {
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => merged(a[i], b[i]))
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)])
    return Object.fromEntries([...keys].map((key) => [key, merged(a[key], b[key])]))
  }
  return b ?? a ?? null
}

function isObject(tree: Tree | undefined): tree is { [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}
