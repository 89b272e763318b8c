import { areNested, type Domain, domain } from './domains'
import { type Remainder, remaindersOf } from './remainders'

/** Domains shown together, their empty cells left out, with what is needed to choose between them. */
export type System = {
  size: number
  domains: readonly Domain[]
  /** Respondents of each domain: the smallest is hidden first. */
  weight: readonly number[]
  /** Those of a higher rank are hidden before any of a lower one. */
  rank: readonly number[]
  areNested: boolean
  /** By pattern of what is visible. */
  remainders: (isVisible: readonly boolean[]) => readonly Remainder[]
}

/**
 * `members`: a distribution that everyone was asked for, by domain. A cell without any respondent is
 * left out: readers may know that nobody is there.
 */
export function systemOf(
  cut: { size: number; domains: readonly Domain[] },
  weight: readonly number[],
  rank: readonly number[],
): System {
  const everything = remaindersOf(
    cut.domains,
    cut.domains.map((_, at) => !Number.isNaN(weight[at])),
  )
  const empty = new Set(
    everything
      .filter(
        ({ of, less }) =>
          less.reduce((left, at) => left - (weight[at] as number), weight[of] as number) === 0,
      )
      .flatMap(({ cells }) => cells),
  )
  const domains = cut.domains.map(({ cells }) => domain(cells.filter((cell) => !empty.has(cell))))
  const known = new Map<string, readonly Remainder[]>()
  return {
    size: cut.size,
    domains,
    weight,
    rank,
    areNested: areNested(domains),
    remainders: (isVisible) => {
      const pattern = isVisible.map(Number).join('')
      let found = known.get(pattern)
      if (!found) {
        found = remaindersOf(domains, isVisible)
        known.set(pattern, found)
      }
      return found
    },
  }
}
