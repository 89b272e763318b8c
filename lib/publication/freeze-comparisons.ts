import { comparisons } from '@/lib/tabulation/compare'
import type { Figure } from '@/lib/tabulation/figure'
import type { PublishedComparison } from './published-comparison'
import type { PublishedIndicator } from './snapshot'

type Protected = {
  audience: string
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
    return {
      indicator,
      territory,
      a,
      b,
      difference: Number(difference.toFixed(4)),
      standardError: Number(standardError.toFixed(5)),
      p: Number(p.toPrecision(3)),
      adjusted: Number(adjusted.toPrecision(3)),
      verdict,
      ...(reason === 'not-significant' || reason === 'small-gap' ? { reason } : {}),
    }
  })
}
