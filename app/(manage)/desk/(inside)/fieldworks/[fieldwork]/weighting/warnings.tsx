import { useFormatter, useTranslations } from 'next-intl'
import type { WeightingPlan, WeightingReport } from '@/lib/tabulation/weighting'
import { lineTitle, marginTitle } from './margin-title'
import { categoryLabel, type NamedVariable } from './names'

/** What deserves a look before adopting, and what was done without being asked. */
export function Warnings({
  plan,
  report,
  variables,
}: {
  plan: WeightingPlan
  report: WeightingReport
  variables: NamedVariable[]
}) {
  const t = useTranslations('weighting.warnings')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  const named = (variable: string) => variables.find((one) => one.variable === variable)
  const few = report.warnings.filter((one) => one.warning === 'few-respondents')
  const texts = [
    ...plan.margins.flatMap((margin, at) => {
      const mine = few.filter((one) => one.margin === at)
      if (mine.length === 0) return []
      return t('few-respondents', {
        margin: marginTitle(margin.variables, variables),
        categories: format.list(
          mine.map(
            (one) =>
              `${lineTitle(margin.variables, variables, one.categories)} (${one.respondents})`,
          ),
        ),
      })
    }),
    ...report.warnings.flatMap((one) => {
      switch (one.warning) {
        case 'wide-weights':
          return t('wide-weights', { most: number(one.most) })
        case 'design-effect':
          return t(one.designEffect > 2 ? 'design-effect-high' : 'design-effect', {
            designEffect: number(one.designEffect),
          })
        case 'trimmed':
          return t('trimmed', { count: one.respondents })
        case 'strata-collapsed':
          return t('strata-collapsed', { strata: format.list(one.strata) })
        default:
          return []
      }
    }),
    ...report.imputed.map(({ variable, respondents, category }) => {
      const asked = plan.margins
        .flatMap(({ variables }) => variables)
        .find((one) => one.variable === variable)
      return t('imputed', {
        count: respondents,
        variable: named(variable)?.label ?? variable,
        category: categoryLabel(named(variable), asked ?? {}, category),
      })
    }),
  ]
  if (texts.length === 0) return null
  return (
    <div className="notice warning">
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
