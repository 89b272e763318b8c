import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import styles from './ranking.module.css'
import { useTexts } from './use-texts'

type Props = {
  item: Extract<Item, { type: 'ranking' }>
  codes: string[]
  onMove: (code: string, by: 1 | -1) => void
  onRemove: (code: string) => void
}

/** The places, filled or free, in order. */
export function RankingPlaces({ item, codes, onMove, onRemove }: Props) {
  const { say, textLang } = useAnswering()
  const texts = useTexts()
  const free = Array.from({ length: Math.max(0, item.top - codes.length) }, (_, index) => ({
    rank: codes.length + index + 1,
  }))
  return (
    <ol className={styles.places} aria-label={say('rankMine')}>
      {codes.map((code, index) => {
        const option = texts.option(item, code)
        return (
          <li key={code} className={styles.place}>
            <span className={styles.rank}>{index + 1}</span>
            <span className={styles.placed} lang={textLang}>
              {option}
            </span>
            <span className={styles.moves}>
              <button
                type="button"
                data-at={`up-${code}`}
                className={styles.move}
                disabled={index === 0}
                aria-label={say('rankUp', { option })}
                onClick={() => onMove(code, -1)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                data-at={`down-${code}`}
                className={styles.move}
                disabled={index === codes.length - 1}
                aria-label={say('rankDown', { option })}
                onClick={() => onMove(code, 1)}
              >
                <span aria-hidden="true">↓</span>
              </button>
              <button
                type="button"
                className={styles.move}
                aria-label={say('rankRemove', { option })}
                onClick={() => onRemove(code)}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </span>
          </li>
        )
      })}
      {free.map(({ rank }) => (
        <li key={rank} className={styles.free}>
          <span className={styles.rank}>{rank}</span>
          <span>{say('rankEmpty', { rank })}</span>
        </li>
      ))}
    </ol>
  )
}
