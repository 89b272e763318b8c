import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { indicatorFigure } from '@/lib/publication/reading'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import styles from './key-figures.module.css'
import { interval } from './precision-words'
import { audiencesOf, inSentence } from './words'

/** The first indicator's share for each audience, in large. */
export function KeyFigures({
  snapshot,
  reader,
  small = false,
}: {
  snapshot: Snapshot
  reader: Reader
  small?: boolean
}) {
  const indicator = snapshot.indicators[0]
  if (!indicator) return null
  return (
    <ul className={small ? `${styles.list} ${styles.small}` : styles.list}>
      {audiencesOf(snapshot, indicator).map((audience) => {
        const position = snapshot.audiences.indexOf(audience)
        const figure = indicatorFigure(snapshot, indicator.code, audience.code)
        const share = figure?.share ?? null
        const bounds = figure ? interval(figure, reader) : null
        const tone = toneOf(audience.code, position)
        return (
          <li key={audience.code} className={styles[`tone${tone}`]}>
            <span className={styles.share}>
              {share === null ? reader.t('secret.short') : reader.percent(share)}
            </span>
            <span className={styles.audience}>
              <AudienceMark tone={tone} />{' '}
              {reader.t('keyFigures.of', { audience: inSentence(audience, reader) })}
            </span>
            {figure?.base == null ? null : (
              <span className={styles.base}>
                {reader.t('source.n', { n: reader.count(figure.base) })}
                {bounds && !small ? <span>{bounds}</span> : null}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
