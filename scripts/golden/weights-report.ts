import { weightingVariables } from './cells'
import { inOrder } from './collation'
import type { Design } from './design'
import { figure, type Tree } from './figures'

/** Final weights of a design over its rows, and by weighting cell where base weights are equal. */
export function weightsReport({ sample, spec, valueIn }: Design): Tree {
  const { count, weight } = sample
  const total = (value: (w: number) => number) =>
    weight.reduce((sum, w, c) => sum + (count[c] as number) * value(w), 0)
  const n = total(() => 1)
  const sum = total((w) => w)
  const squares = total((w) => w * w)
  const mean = sum / n
  const report = {
    n,
    sum: figure(sum),
    min: figure(weight.reduce((least, w) => Math.min(least, w), Number.POSITIVE_INFINITY)),
    max: figure(weight.reduce((most, w) => Math.max(most, w), Number.NEGATIVE_INFINITY)),
    mean: figure(mean),
    cv2: figure(total((w) => (w - mean) ** 2) / n / mean ** 2),
    kish_deff: figure((n * squares) / (sum * sum)),
    n_eff: figure((sum * sum) / squares),
  }
  const variables = weightingVariables(spec)
  if (variables.length === 0 || typeof spec.design.weight === 'string') return report
  const values = variables.map(valueIn)
  const cells = new Map<string, { [key: string]: Tree; n: number }>()
  count.forEach((units, c) => {
    const key = values.map((column) => column[c]).join('\r')
    const known = cells.get(key)
    if (known) known.n += units
    else {
      const names = variables.map((name, v) => [name, values[v]?.[c] ?? ''] as const)
      cells.set(key, { ...Object.fromEntries(names), n: units, w: weight[c] as number })
    }
  })
  const sorted = [...cells].sort(([a], [b]) => compareKeys(a.split('\r'), b.split('\r')))
  return { ...report, cells: sorted.map(([, cell]) => cell) }
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((text, at) => text !== b[at])
  return i < 0 ? 0 : inOrder(a[i] ?? '', b[i] ?? '')
}
