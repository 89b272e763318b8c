import { useFormatter, useTranslations } from 'next-intl'
import type { WeightingPlan, WeightingRefusal } from '@/lib/tabulation/weighting'
import type { NamedVariable } from './names'
import { refusalText } from './refusal-text'

/** Every reason why a plan cannot weight the responses, with what mends it. */
export function Refusals({
  plan,
  refusals,
  variables,
  lead,
}: {
  plan: WeightingPlan
  refusals: readonly WeightingRefusal[]
  variables: readonly NamedVariable[]
  lead: string
}) {
  const t = useTranslations('weighting')
  const tr = useTranslations('weighting.refusals')
  const format = useFormatter()
  return (
    <div className="notice danger">
      <p>{lead}</p>
      <ul>
        {refusals.map((refusal) => {
          const margin = 'margin' in refusal ? refusal.margin : null
          const asked = margin === null ? [] : (plan.margins[margin]?.variables ?? [])
          const text = refusalText(tr, format, refusal, asked, variables)
          return (
            <li key={`${margin} ${text}`}>
              {margin === null ? text : t('outcome.ofMargin', { number: margin + 1, text })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
