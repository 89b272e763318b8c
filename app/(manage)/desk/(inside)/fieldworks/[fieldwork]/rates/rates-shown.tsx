import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Rates } from '@/lib/response/rates.query'
import type { readFieldwork } from '@/lib/wave/wave.query'
import { Panel } from '../../../panel'
import type { PartAsked } from './asked'
import { Dispositions } from './dispositions'
import { Files } from './files'
import { Headline } from './headline'
import { Parts } from './parts'
import { RateCurve } from './rate-curve'
import { RateTable } from './rate-table'
import { Rules } from './rules'

export type Seen = NonNullable<Awaited<ReturnType<typeof readFieldwork>>>

export async function RatesShown({ rates, seen, by }: { rates: Rates; seen: Seen; by: PartAsked }) {
  const t = await getTranslations('rates')
  const { fieldwork, departments } = seen
  const rules = <Rules rates={rates} fieldwork={fieldwork} />
  if (rates.all.invited === 0) {
    return (
      <>
        <div className="notice">
          <h2>{t('empty.title')}</h2>
          <p>{t('empty.lead')}</p>
          <p>
            <Link href={`/desk/fieldworks/${fieldwork.id}/sample`}>{t('empty.sample')}</Link>
          </p>
        </div>
        {rules}
      </>
    )
  }
  return (
    <>
      {rates.isBehind && <p className="notice warning">{t('behind')}</p>}
      <Headline rates={rates} />
      <Panel id="curve" title={t('curve.title')}>
        <RateCurve days={rates.days} />
      </Panel>
      {by && (
        <Panel id="parts" title={t(`parts.${by}`)}>
          <Parts
            rates={rates}
            by={by}
            names={by === 'department' ? departments : []}
            isAnonymous={fieldwork.followUp === 'anonymous'}
          />
        </Panel>
      )}
      <Panel id="dispositions" title={t('dispositions.title')}>
        <Dispositions line={rates.all} />
      </Panel>
      <Panel id="rates" title={t('rates.title')}>
        <RateTable rates={rates} />
      </Panel>
      {rules}
      <Panel id="files" title={t('files.title')}>
        <Files fieldwork={fieldwork.id} on={rates.on} by={by} />
      </Panel>
    </>
  )
}
