import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { Weighting } from '@/lib/tabulation/weighting'
import { previewWeighting } from '@/lib/tabulation/weightings.query'
import { Panel } from '../../../panel'
import { Adopt } from './adopt.client'
import type { NamedVariable } from './names'
import { Refusals } from './refusals'

/** By what the fieldwork's figures are weighted now, or that they are not. */
export async function InUse({
  asking,
  fieldwork,
  used,
  variables,
}: {
  asking: Actor
  fieldwork: string
  used: Weighting | null
  variables: NamedVariable[]
}) {
  const t = await getTranslations('weighting.inUse')
  const format = await getFormatter()
  if (!used) {
    return (
      <Panel id="in-use" title={t('title')}>
        <p>{t('none')}</p>
      </Panel>
    )
  }
  const seen = await previewWeighting(db(), asking, fieldwork, used.plan)
  return (
    <Panel id="in-use" title={t('title')}>
      {seen && 'refusals' in seen && (
        <Refusals
          plan={used.plan}
          refusals={seen.refusals}
          variables={variables}
          lead={t('refused')}
        />
      )}
      <p>
        <Link href={`/desk/fieldworks/${fieldwork}/weighting/${used.number}`}>
          {t('version', { number: used.number })}
        </Link>
        {seen &&
          'report' in seen &&
          ` ${t('effect', {
            designEffect: format.number(seen.report.designEffect, { maximumFractionDigits: 2 }),
            effectiveBase: format.number(seen.report.effectiveBase, { maximumFractionDigits: 0 }),
            respondents: seen.report.respondents,
          })}`}
      </p>
      <Adopt fieldwork={fieldwork} number={null} />
    </Panel>
  )
}
