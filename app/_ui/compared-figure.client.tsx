'use client'

import { barsLayout } from './compared-bars'
import type { ComparedChart } from './compared-chart'
import { dotsLayout } from './compared-dots'
import styles from './compared-figure.module.css'

const widths = { file: 720, wide: 440, narrow: 328 } as const

/**
 * Columns compared: dots for one statistic, grouped bars for a distribution. Drawn for a narrow place, for
 * one beside a table, and for a file (`<id>-file`, shown where there is room), so that its text keeps its
 * size in each. A component of the browser only so that its numbers are sent once, not every mark of
 * the drawing; it stands in the page without script.
 */
export function ComparedFigure({
  id,
  title,
  description,
  chart,
  isBeside,
}: {
  id: string
  title: string
  description: string
  chart: ComparedChart
  /** Beside a table, or with the page's whole width. */
  isBeside: boolean
}) {
  const layout = chart.rows.length === 1 ? dotsLayout : barsLayout
  return (Object.entries(widths) as [keyof typeof widths, number][]).map(([kind, width]) => {
    const { height, body } = layout(chart, width)
    const of = `${id}-${kind}`
    return (
      <svg
        key={kind}
        id={of}
        className={`${styles[kind]} ${isBeside ? styles.beside : ''}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${of}-t ${of}-d`}
        fontFamily="'Source Sans 3 Variable', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif"
      >
        <title id={`${of}-t`}>{title}</title>
        <desc id={`${of}-d`}>{description}</desc>
        {body}
      </svg>
    )
  })
}
