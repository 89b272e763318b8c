import { getFormatter, getTranslations } from 'next-intl/server'
import type { Figure } from '@/lib/tabulation/figure'
import styles from './base-line.module.css'

/** Under this many answers a share is shown with a warning. */
const smallBase = 30

/** The base of a figure in words: kind, n, don't know; flagged when small, silent when secret. */
export async function BaseLine({ figure, several }: { figure: Figure; several: boolean }) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  const kind = t(`kinds.${figure.baseKind}`)
  if (figure.base === null) return <p className="note">{t('baseSecret', { kind })}</p>
  return (
    <p className="note">
      {t('baseLine', { kind, base: format.number(figure.base) })}
      {figure.dontKnow !== null && figure.dontKnow > 0 && (
        <>
          {' · '}
          {t('dontKnowLine', {
            share: format.number(figure.dontKnow, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </>
      )}
      {several && ` · ${t('several')}`}
      {figure.base < smallBase && <SmallBase />}
    </p>
  )
}

export async function SmallBase() {
  const t = await getTranslations('desk.figures')
  return <span className={styles.small}>{t('smallBase')}</span>
}

export function isSmall(base: number | null): boolean {
  return base !== null && base < smallBase
}
