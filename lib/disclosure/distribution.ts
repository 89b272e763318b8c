import type { BaseKind, Figure } from '@/lib/tabulation/figure'

/**
 * Figures that rest on the same answers of the same respondents: the options of a question or row with
 * their unions, means, and every indicator on the same base. Each gives the others back, so they are
 * shown or hidden together. Values are by domain; NaN: the domain has no such figure.
 */
export type Distribution = {
  key: string
  /** Key of the distribution whose respondents a filtered indicator takes some of; else null. */
  within: string | null
  /** Bases by kind: total, asked, answered, expressed. */
  bases: number[][]
  categories: Category[]
  /** Means of amounts: their total by domain, and the domains where one respondent makes it. */
  amounts: { totals: number[]; isDominated: boolean[] }[]
}

export type Category = {
  counts: number[]
  base: number[]
  /** Those outside it answered alike too: an indicator. */
  isBinary: boolean
  /** False: a weighted share without its count, which says the count only roughly. */
  isExact: boolean
}

/**
 * The distributions of several domains' figures, and the key of the one each figure belongs to.
 * What rests on fewer than its question is a distribution of its own: an indicator with a filter, an
 * option that not everybody was offered.
 */
export function distributionsOf(domains: readonly (readonly Figure[])[]): {
  distributions: Distribution[]
  keyOf: (figure: Figure) => string
} {
  const answered = new Map<string, number[]>()
  domains.forEach((figures, at) => {
    for (const figure of figures) {
      if (figure.share === null || figure.base === null || figure.offered) continue
      const key = figure.indicator === undefined ? questionOf(figure) : ownKeyOf(figure)
      entry(answered, key, () => blank(domains.length))[at] = figure.base
    }
  })
  const isFiltered = (figure: Figure) => {
    const own = answered.get(ownKeyOf(figure))
    const question = answered.get(questionOf(figure))
    return !!own && !!question && own.some((base, at) => !Object.is(base, question[at]))
  }
  const filtered = new Map<string, boolean>()
  const keyOf = (figure: Figure) => {
    if (figure.offered) return optionOf(figure)
    if (figure.indicator === undefined) return questionOf(figure)
    const own = ownKeyOf(figure)
    return entry(filtered, own, () => isFiltered(figure)) ? own : questionOf(figure)
  }
  return { distributions: gather(domains, keyOf), keyOf }
}

/** So that the first of two distributions are of one kind: that of their shares. */
const widestFirst = ['total', 'asked', 'answered', 'expressed'] as const

function gather(
  domains: readonly (readonly Figure[])[],
  keyOf: (figure: Figure) => string,
): Distribution[] {
  type Building = {
    within: string | null
    bases: Map<BaseKind, number[]>
    categories: Map<string, Category>
    amounts: Map<string, Distribution['amounts'][number]>
  }
  const building = new Map<string, Building>()
  domains.forEach((figures, at) => {
    for (const figure of figures) {
      const key = keyOf(figure)
      const { bases, categories, amounts } = entry(building, key, () => ({
        // Of those whom an option was not offered to, its question says no answer on a base of their own.
        within: figure.offered || key === questionOf(figure) ? null : questionOf(figure),
        bases: new Map(),
        categories: new Map(),
        amounts: new Map(),
      }))
      const base = entry(bases, figure.baseKind, () => blank(domains.length))
      base[at] = Math.max(base[at] || 0, figure.base ?? 0)
      const name = JSON.stringify([figure.indicator ?? null, figure.option, figure.statistic])
      const { count, share, weightedBase } = figure
      // A mean has no share, unless nobody answered.
      if (share !== null || figure.option !== null || figure.indicator !== undefined) {
        const category = entry(categories, `${figure.baseKind}${name}`, () => ({
          counts: blank(domains.length),
          base,
          isBinary: figure.indicator !== undefined,
          isExact: true,
        }))
        category.counts[at] = count ?? Math.round((share ?? 0) * (figure.base ?? 0))
        category.isExact &&= count !== undefined || typeof weightedBase !== 'number'
      }
      // Only a number's mean comes with its median, or may be dominated.
      if (figure.median !== undefined || figure.isDominated !== undefined) {
        const amount = entry(amounts, name, () => ({
          totals: blank(domains.length),
          isDominated: new Array<boolean>(domains.length).fill(false),
        }))
        amount.totals[at] = (figure.mean ?? 0) * (figure.base ?? 0)
        amount.isDominated[at] = figure.isDominated === true
      }
    }
  })
  return [...building].map(([key, { within, bases, categories, amounts }]) => ({
    key,
    within,
    bases: widestFirst.flatMap((kind) => (bases.has(kind) ? [bases.get(kind) as number[]] : [])),
    categories: [...categories.values()],
    amounts: [...amounts.values()],
  }))
}

/** NaN where a domain has no such figure. */
function blank(domains: number): number[] {
  return new Array<number>(domains).fill(Number.NaN)
}

function questionOf({ audience, question, row }: Figure): string {
  return JSON.stringify([audience, question, row ?? null])
}

function optionOf({ audience, question, row, option }: Figure): string {
  return JSON.stringify([audience, question, row ?? null, null, option])
}

function ownKeyOf({ audience, question, row, indicator }: Figure): string {
  return JSON.stringify([audience, question, row ?? null, indicator ?? null])
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
