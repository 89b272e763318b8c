import type { Profile } from './tabulation'
import type { Margin, WeightingPlan, WeightingRefusal, WeightingReport } from './weighting'
import { categoriesOf } from './weighting-categories'

/** A margin laid on the respondents; its lines are those with a population, in the margin's order. */
export type LaidMargin = {
  margin: Margin
  lines: { categories: string[]; respondents: number }[]
  /** Place of each profile among the lines; -1 outside the universe. */
  lineOf: Int32Array
  /** Population of each line, after `rescaledBy`. */
  totals: Float64Array
  rescaledBy: number
}

export type LaidMargins = {
  margins: LaidMargin[]
  imputed: WeightingReport['imputed']
  warnings: WeightingReport['warnings']
}

const fewest = 5
const few = 10
/** Totals that differ by less are rescaled to meet. */
const agreeing = 0.01

/**
 * Margins checked against the respondents (`statistics.md` 3.2) and brought to one total: that of the
 * first margin meant in numbers; `scale` where all are shares. Or every reason why not.
 */
export function layMargins(
  profiles: readonly Profile[],
  plan: WeightingPlan,
  scale: number,
): LaidMargins | { refusals: WeightingRefusal[] } {
  const total = referenceTotal(plan, scale)
  const laid: LaidMargins = { margins: [], imputed: [], warnings: [] }
  const refusals: WeightingRefusal[] = []
  for (const [margin, { variables, asShares }] of plan.margins.entries()) {
    const categories = variables.map((variable) => categoriesOf(profiles, variable))
    const unknown = variables.find((_, at) => categories[at] === null)
    if (unknown) {
      refusals.push({ refusal: 'unknown-variable', variable: unknown.variable })
      continue
    }
    const one = lay(
      profiles,
      plan.margins[margin] as Margin,
      margin,
      categories.map((it) => it?.of ?? []),
    )
    refusals.push(...one.refusals)
    const own = one.laid.totals.reduce((sum, it) => sum + it, 0)
    const factor = total / own
    if (own > 0 && !asShares && Math.abs(own - total) > agreeing * total)
      refusals.push({ refusal: 'totals-contradict', margin, total: own, first: total })
    const rescaledBy = Math.abs(factor - 1) < 1e-9 ? 1 : factor
    laid.margins.push({
      ...one.laid,
      totals: one.laid.totals.map((it) => it * rescaledBy),
      rescaledBy,
    })
    for (const { categories, respondents } of one.laid.lines)
      if (respondents < few)
        laid.warnings.push({ warning: 'few-respondents', margin, categories, respondents })
    for (const it of categories) if (it?.imputed) laid.imputed.push(it.imputed)
  }
  return refusals.length > 0 ? { refusals } : laid
}

function referenceTotal({ margins }: WeightingPlan, scale: number): number {
  const inNumbers = margins.find(({ asShares }) => !asShares)
  return inNumbers ? inNumbers.lines.reduce((sum, { population }) => sum + population, 0) : scale
}

/** A margin's lines with their respondents; a category outside any line, or of too few, is refused. */
function lay(
  profiles: readonly Profile[],
  margin: Margin,
  number: number,
  categories: (string | null)[][],
) {
  const refusals: WeightingRefusal[] = []
  const populated = margin.lines.filter(({ population }) => population > 0)
  const lines = populated.map(({ categories }) => ({ categories, respondents: 0 }))
  const placeOf = new Map(lines.map(({ categories }, at) => [keyOf(categories), at]))
  const without = new Map<string, { categories: string[]; respondents: number }>()
  const lineOf = new Int32Array(profiles.length).fill(-1)
  for (const [at, { inUniverse, count }] of profiles.entries()) {
    if (!inUniverse || count === 0) continue
    const mine = categories.map((of) => of[at] ?? '')
    const key = keyOf(mine)
    const place = placeOf.get(key)
    if (place === undefined) {
      const known = without.get(key) ?? { categories: mine, respondents: 0 }
      without.set(key, { ...known, respondents: known.respondents + count })
      continue
    }
    lineOf[at] = place
    const line = lines[place]
    if (line) line.respondents += count
  }
  for (const one of without.values())
    refusals.push({ refusal: 'category-without-population', margin: number, ...one })
  for (const { categories, respondents } of lines) {
    if (respondents === 0)
      refusals.push({ refusal: 'category-without-respondents', margin: number, categories })
    else if (respondents < fewest)
      refusals.push({ refusal: 'category-too-small', margin: number, categories, respondents })
  }
  const totals = Float64Array.from(populated, ({ population }) => population)
  return { refusals, laid: { margin, lines, lineOf, totals } }
}

const keyOf = (categories: readonly string[]) => categories.join('\u001f')
