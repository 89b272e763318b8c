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
  // Bare elements, styled by their place: hundreds of them are sent twice, as HTML and as React's own.
  return (
    <div className={`${styles.chart} ${columns}`} role="img" aria-label={label}>
      <div>
        <p />
        {audiences.map((audience) => (
          <span key={audience.name}>
            <AudienceMark tone={audience.tone} size={12} /> {audience.name}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.code}>
          <p lang={row.lang}>{row.text}</p>
          {row.bars.map((bar, index) => bars(bar, audiences[index]?.tone ?? 0, index))}
        </div>
      ))}
    </div>
  )
}

function bars(bar: ThemeRow['bars'][number], tone: Tone, key: number) {
  return (
    <div key={key}>
      <svg aria-hidden="true">
        {bar.length === null ? null : (
          <rect
            width={`${Math.round(bar.length * 1000) / 10}%`}
            height="14"
            fill={toneColour[tone]}
          />
        )}
      </svg>
      {bar.leads ? <b>{bar.label}</b> : <i>{bar.label}</i>}
    </div>
  )
}
