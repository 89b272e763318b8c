import { getFormatter, getTranslations } from 'next-intl/server'
import type { Figure } from '@/lib/tabulation/figure'

/** A share in whole percent, or « s » where disclosure control hides it. */
export async function ShareCell({ figure }: { figure: Figure | undefined }) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  if (!figure) return '–'
  if (figure.suppression) return <abbr title={t('secretLong')}>{t('secret')}</abbr>
  const value = figure.statistic === 'mean' ? figure.mean : figure.share
  if (value === null || value === undefined) return '–'
  return figure.statistic === 'mean'
    ? format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    : format.number(value, { style: 'percent', maximumFractionDigits: 0 })
}
