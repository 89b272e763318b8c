import { comparisons } from '@/lib/tabulation/compare'
import type { Figure } from '@/lib/tabulation/figure'
import type { PublishedComparison } from './published-comparison'
import type { PublishedIndicator } from './snapshot'

type Protected = {
  audience: string
  /** Questions whose figures are cut to whole percentages. */
  coarse?: ReadonlySet<string>
  byTerritory: { territory: string | null; figures: readonly Figure[] }[]
}

/**
 * Every pair of audiences on every indicator, in every territory; the pairs of one indicator in one
 * territory are a family (Holm, `statistics.md` 7.6). Pairs that cannot be tested are left out: a hidden
 * figure, respondents who chose themselves, a question that is not comparable.
 */
export function freezeComparisons(
  indicators: readonly PublishedIndicator[],
  audiences: readonly Protected[],
): PublishedComparison[] {
  const territories = new Set(
    audiences.flatMap(({ byTerritory }) => byTerritory.map(({ territory }) => territory)),
  )
  return indicators.flatMap((indicator) =>
    [...territories].flatMap((territory) => familyOf(indicator, territory, audiences)),
  )
}

function familyOf(
  { code: indicator, recipes }: PublishedIndicator,
  territory: string | null,
  audiences: readonly Protected[],
): PublishedComparison[] {
  const asked = audiences.filter(({ audience }) => recipes[audience])
  const figures = asked.map(
    ({ byTerritory }) =>
      byTerritory
        .find((one) => one.territory === territory)
        ?.figures.find((one) => one.indicator === indicator) ?? null,
  )
  const isComparable = (...pair: number[]) =>
    pair.every((at) => {
      const audience = asked[at]?.audience ?? ''
      return recipes[audience]?.comparability !== 'notComparable'
    })
  return comparisons([figures], { isComparable }).flatMap((one) => {
    const { difference, standardError, p, adjusted, verdict, reason } = one
    const [a, b] = [asked[one.a]?.audience, asked[one.b]?.audience]
    if (a === undefined || b === undefined) return []
    if (difference === null || standardError === null || p === null || adjusted === null) return []
    const isCoarse = [one.a, one.b].some((at) => {
      const question = figures[at]?.question ?? ''
      return asked[at]?.coarse?.has(question) === true
    })
    return {
      indicator,
      territory,
      a,
      b,
      difference: Number(difference.toFixed(isCoarse ? 2 : 4)),
      standardError: Number(standardError.toFixed(isCoarse ? 2 : 5)),
      p: rounded(p, isCoarse),
      adjusted: rounded(adjusted, isCoarse),
      verdict,
      ...(reason === 'not-significant' || reason === 'small-gap' ? { reason } : {}),
    }
  })
}

/** A very small p says a difference to its last decimals: cut, it is at least 0.001. */
function rounded(p: number, isCoarse: boolean): number {
  return isCoarse ? Math.max(0.001, Number(p.toFixed(3))) : Number(p.toPrecision(3))
}
