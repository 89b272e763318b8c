import { AudienceMark } from './audience-mark'
import { type Tone, toneColour } from './audience-tone'
import styles from './theme-bars.module.css'

export type ThemeRow = {
  code: string
  text: string
  lang?: string | undefined
  /** By audience: length from 0 to 1, its words, and whether it leads that audience's ranking. */
  bars: { length: number | null; label: string; leads: boolean }[]
}

/**
 * A ranking in small multiples: one bar list per audience, all in the same order and on the same scale
 * from zero. Bars are SVG, words stay text so that they keep their size at any width.
 */
export function ThemeBars({
  label,
  audiences,
  rows,
}: {
  /** Says in a sentence what the chart shows; the table behind it carries every figure. */
  label: string
  audiences: { name: string; tone: Tone }[]
  rows: ThemeRow[]
}) {
  const columns = styles[`columns${audiences.length}`] ?? styles.columns4
  return (
    <div className={`${styles.chart} ${columns}`} role="img" aria-label={label}>
      <div className={`${styles.row} ${styles.head}`}>
        <span className={styles.theme} />
        {audiences.map((audience) => (
          <span key={audience.name} className={styles.audience}>
            <AudienceMark tone={audience.tone} size={12} /> {audience.name}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.code} className={styles.row}>
          <span className={styles.theme} lang={row.lang}>
            {row.text}
          </span>
          {row.bars.map((bar, index) => (
            <Bar key={audiences[index]?.name} bar={bar} tone={audiences[index]?.tone ?? 0} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Bar({ bar, tone }: { bar: ThemeRow['bars'][number]; tone: Tone }) {
  return (
    <span className={bar.leads ? `${styles.bar} ${styles.leads}` : styles.bar}>
      <svg width="100%" height="14" aria-hidden="true" focusable="false">
        <rect width="100%" height="14" fill="#f1f0ea" />
        {bar.length === null ? null : (
          <rect
            width={`${Math.round(bar.length * 1000) / 10}%`}
            height="14"
            fill={toneColour[tone]}
          />
        )}
      </svg>
      <span className={styles.value}>{bar.label}</span>
    </span>
  )
}
