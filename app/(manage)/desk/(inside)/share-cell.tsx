import { getFormatter, getTranslations } from 'next-intl/server'
import type { Figure } from '@/lib/tabulation/figure'
import styles from './share-cell.module.css'

/** A share in whole percent or a mean, its interval beside it; « s » where disclosure control hides it. */
export async function ShareCell({ figure }: { figure: Figure | undefined }) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  if (!figure) return '–'
  if (figure.suppression) return <abbr title={t('secretLong')}>{t('secret')}</abbr>
  const isShare = figure.share !== null
  const value = isShare ? figure.share : figure.mean
  if (value === null || value === undefined) return '–'
  const inWords = (number: number) =>
    isShare
      ? format.number(number * 100, { maximumFractionDigits: 0 })
      : format.number(number, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const precision = figure.sample === 'open' ? null : figure.precision
  return (
    <>
      <span className={styles.value}>
        {isShare
          ? format.number(value, { style: 'percent', maximumFractionDigits: 0 })
          : inWords(value)}
      </span>
      {precision === 'byConstruction' && (
        <abbr className={styles.interval} title={t('byConstructionLong')}>
          {t('byConstruction')}
        </abbr>
      )}
      {precision && precision !== 'byConstruction' && (
        <span className={styles.interval}>
          {t('interval', { low: inWords(precision.low), high: inWords(precision.high) })}
        </span>
      )}
    </>
  )
}
