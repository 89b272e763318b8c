import type { WeightingRefusal } from '@/lib/tabulation/weighting'
import { lineTitle } from './margin-title'
import type { NamedVariable } from './names'

type Say = (key: string, values?: Record<string, string | number>) => string
type Asked = readonly { variable: string; groups?: Record<string, string[]> | undefined }[]

/** Why a plan cannot be used, and what mends it; `t` of `weighting.refusals`. */
export function refusalText(
  t: Say,
  format: { number(value: number): string },
  refusal: WeightingRefusal,
  asked: Asked,
  variables: readonly NamedVariable[],
): string {
  const categories = (codes: readonly string[]) => lineTitle(asked, variables, codes)
  switch (refusal.refusal) {
    case 'unknown-variable':
      return t('unknown-variable', { variable: refusal.variable })
    case 'category-without-population':
    case 'category-too-small':
      return t(refusal.refusal, {
        category: categories(refusal.categories),
        count: refusal.respondents,
      })
    case 'category-without-respondents':
      return t(refusal.refusal, { category: categories(refusal.categories) })
    case 'totals-contradict':
      return t('totals-contradict', {
        total: format.number(refusal.total),
        first: format.number(refusal.first),
      })
    case 'frame-out-of-date': {
      const stratum = refusal.stratum ?? ''
      const isUnknown = refusal.population === 0
      return t(isUnknown ? 'stratum-unknown' : 'frame-out-of-date', {
        stratum: isUnknown || stratum === '' ? stratum : `(${stratum})`,
        count: refusal.respondents,
        population: format.number(refusal.population),
      })
    }
    default:
      return t(refusal.refusal)
  }
}
