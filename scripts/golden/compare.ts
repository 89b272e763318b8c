import type { Tree } from './figures'

export type Comparison = {
  /** Numbers, booleans and nulls set against each other. */
  compared: number
  /** |ours − R| / max(1, |R|), the largest. */
  largest: number
  /** Where a figure is outside the tolerance, missing or null on one side only. */
  failed: string[]
}

/** |ours − R| ≤ tolerance × max(1, |R|); R's logit interval goes through an iterated regression. */
const toleranceAt = (where: string) => (/\.ci\.logit\[\d+]$/.test(where) ? 1e-6 : 1e-9)

/** Every figure of a case against R's: what the file holds besides the inputs. */
export function compareFigures(
  file: { [key: string]: Tree },
  inputs: { [key: string]: Tree },
  figures: { [key: string]: Tree },
): Comparison {
  const comparison: Comparison = { compared: 0, largest: 0, failed: [] }
  compare(comparison, '', without(file, inputs) ?? {}, figures)
  return comparison
}

function compare(to: Comparison, where: string, r: Tree, ours: Tree | undefined): void {
  if (Array.isArray(r)) {
    const list = Array.isArray(ours) ? ours : []
    if (list.length > r.length) fail(to, where, `${list.length} instead of ${r.length}`)
    r.forEach((value, i) => {
      compare(to, `${where}[${i}]`, value, list[i])
    })
  } else if (r !== null && typeof r === 'object') {
    const object = isObject(ours) ? ours : {}
    for (const [key, value] of Object.entries(r)) {
      if (!isFlag(key)) compare(to, join(where, key), value, object[key])
    }
    for (const key of Object.keys(object)) {
      if (!(key in r) && !isLeftOut(where, key, r)) fail(to, join(where, key), 'R has none')
    }
  } else if (typeof r === 'string') {
    if (ours !== r) fail(to, where, `${String(ours)} instead of ${r}`)
  } else compareLeaf(to, where, r, ours)
}

function compareLeaf(
  to: Comparison,
  where: string,
  r: number | boolean | null,
  ours: Tree | undefined,
): void {
  to.compared += 1
  if (typeof r !== 'number' || typeof ours !== 'number') {
    if (ours !== r) fail(to, where, `${JSON.stringify(ours) ?? 'missing'} instead of ${r}`)
    return
  }
  const difference = Math.abs(ours - r) / Math.max(1, Math.abs(r))
  if (toleranceAt(where) === 1e-9) to.largest = Math.max(to.largest, difference)
  if (!(difference <= toleranceAt(where))) fail(to, where, `${ours} instead of ${r}`)
}

/** R's own logit interval diverged: the file has no figure for it and says so. */
const isFlag = (key: string) => key === 'r_logit_failed'

const isLeftOut = (where: string, key: string, r: { [key: string]: Tree }) =>
  (where.endsWith('.ci') && key === 'logit' && !('logit' in r)) || isFlag(key)

function fail(to: Comparison, where: string, why: string): void {
  to.failed.push(`${where}: ${why}`)
}

/** A tree less the leaves that another has at the same places. */
function without(tree: Tree, inputs: Tree | undefined): Tree | undefined {
  if (inputs === undefined) return tree
  if (Array.isArray(tree) && Array.isArray(inputs)) {
    return tree.every((value) => value === null || typeof value !== 'object')
      ? undefined
      : tree.map((value, i) => without(value, inputs[i]) ?? {})
  }
  if (!isObject(tree) || !isObject(inputs)) return undefined
  const rest = Object.entries(tree).flatMap(([key, value]) => {
    const left = without(value, inputs[key])
    return left === undefined ? [] : [[key, left] as const]
  })
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

const isObject = (tree: Tree | undefined): tree is { [key: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree)

const join = (where: string, key: string) => (where ? `${where}.${key}` : key)
