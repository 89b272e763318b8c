import { getFormatter, getTranslations } from 'next-intl/server'
import { smallBase } from '@/lib/disclosure/thresholds'
import type { Figure } from '@/lib/tabulation/figure'
import styles from './base-line.module.css'

/** The base of a figure in words: kind, n, don't know; flagged when small, silent when secret. */
export async function BaseLine({ figure, several }: { figure: Figure; several: boolean }) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  const kind = t(`kinds.${figure.baseKind}`)
  if (figure.base === null) return <p className="note">{t('baseSecret', { kind })}</p>
  const effective = effectiveBase(figure)
  return (
    <p className="note">
      {t('baseLine', { kind, base: format.number(figure.base) })}
      {effective !== null && ` (${t('effective', { base: format.number(effective) })})`}
      {figure.dontKnow !== null && figure.dontKnow > 0 && (
        <>
          {' · '}
          {t('dontKnowLine', {
            share: format.number(figure.dontKnow, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </>
      )}
      {several && ` · ${t('several')}`}
      {isSmall(figure) && <SmallBase />}
    </p>
  )
}

/** The base of a line: n, what it is worth where weights differ, and its warning. */
export async function BaseCell({ figure }: { figure: Figure | undefined }) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  if (!figure || figure.base === null) return '–'
  const effective = effectiveBase(figure)
  return (
    <>
      {format.number(figure.base)}
      {effective !== null && (
        <span className={styles.effective}>
          {t('effective', { base: format.number(effective) })}
        </span>
      )}
      {isSmall(figure) && <SmallBase />}
    </>
  )
}

async function SmallBase() {
  const t = await getTranslations('desk.figures')
  return <span className={styles.small}>{t('smallBase')}</span>
}

/** Kish's effective base in whole respondents; null when weights do not differ. */
function effectiveBase({ base, effectiveBase: worth }: Figure): number | null {
  if (base === null || worth == null) return null
  return Math.round(worth) === base ? null : Math.round(worth)
}

/** Under 30 respondents, or weighted ones worth fewer, a figure is shown with a warning. */
function isSmall({ base, effectiveBase: worth }: Figure): boolean {
  return base !== null && (base < smallBase || (worth != null && worth < smallBase))
}
