import { getTranslations } from 'next-intl/server'
import type { OpenLink } from '@/lib/response/open-link.query'
import { KeyNumbers } from '../../../key-numbers'
import { rateFormat } from './formats'

/** What an open link can say of itself: never a response rate. */
export async function OpenLinkFigures({
  open: { counts, rates, isUncounted },
}: {
  open: OpenLink
}) {
  const t = await getTranslations('rates')
  const { rate, count } = await rateFormat()
  const share = (value: number | null, note: string) => ({
    value: rate(value, counts.started),
    note: isUncounted ? t('open.uncounted') : note,
  })
  return (
    <>
      <p>{t('open.lead')}</p>
      <KeyNumbers
        numbers={[
          { label: t('open.started'), value: count(counts.started), note: t('open.startedNote') },
          { label: t('open.complete'), value: count(counts.complete) },
          { label: t('open.screenedOut'), value: count(counts.screenedOut) },
          { label: t('open.completion'), ...share(rates.completion, t('open.completionNote')) },
          { label: t('open.breakOff'), ...share(rates.breakOff, t('open.breakOffNote')) },
          {
            label: t('open.participation'),
            value: rate(rates.participation, null),
            note: t('open.participationNote'),
          },
        ]}
      />
      <p className="note">{t('open.source')}</p>
    </>
  )
}
