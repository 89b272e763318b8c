import { scaleLinear } from 'd3-scale'
import styles from './audience-dots.module.css'
import { type Tone, toneColour, tonePath } from './audience-tone'

export type AudienceDot = {
  audience: string
  tone: Tone
  /** 0-1; null when hidden by disclosure control. */
  share: number | null
  /** Bounds of its interval, 0-1; null when it has none. */
  interval: { low: number; high: number } | null
  /** The share in words, or what stands in its place. */
  label: string
}

const rowHeight = 46
const axisHeight = 24
// Positions in percent, so that one drawing fits every width and its text keeps its size.
const x = scaleLinear([0, 1], [0, 100])
const at = (share: number) => `${Math.round(x(share) * 100) / 100}%`

/** One indicator, one row per audience with its interval, on a common axis from 0 to 100 %. */
export function AudienceDots({
  id,
  title,
  description,
  dots,
  ticks,
}: {
  id: string
  title: string
  description: string
  dots: AudienceDot[]
  /** Words of the ticks at 0, 25, 50, 75 and 100 %. */
  ticks: string[]
}) {
  const height = dots.length * rowHeight
  return (
    <div className={styles.frame}>
      <svg
        className={styles.chart}
        width="100%"
        height={height + axisHeight}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {ticks.map((tick, index) => (
          <g key={tick}>
            <line
              x1={at(index / 4)}
              x2={at(index / 4)}
              y1="0"
              y2={height}
              stroke={index === 2 ? '#8a929b' : '#d9dbd6'}
            />
            <text
              x={at(index / 4)}
              y={height + 17}
              fill="#4a5460"
              fontSize="13"
              textAnchor={index === 0 ? 'start' : index === 4 ? 'end' : 'middle'}
            >
              {tick}
            </text>
          </g>
        ))}
        {dots.map((dot, index) => (
          <svg
            key={dot.audience}
            aria-hidden="true"
            y={index * rowHeight}
            height={rowHeight}
            overflow="visible"
          >
            <text x="2" y="16" fontSize="14" fill="#1b1f24" className={styles.name}>
              {dot.audience}
            </text>
            <line x1="0" x2="100%" y1="31" y2="31" stroke="#d9dbd6" />
            {dot.share === null ? (
              <text x="2" y="36" fontSize="14" fill="#4a5460" className={styles.name}>
                {dot.label}
              </text>
            ) : (
              <>
                <line
                  x1="0"
                  x2={at(dot.share)}
                  y1="31"
                  y2="31"
                  stroke={toneColour[dot.tone]}
                  strokeWidth="3"
                />
                {dot.interval ? <Whiskers {...dot.interval} /> : null}
                <svg aria-hidden="true" x={at(dot.share)} y="31" overflow="visible">
                  <path
                    d={tonePath[dot.tone]}
                    fill={toneColour[dot.tone]}
                    transform="scale(1.25)"
                  />
                  <text
                    x={dot.share > 0.85 ? -14 : 14}
                    y="-5"
                    fontSize="16"
                    fill={toneColour[dot.tone]}
                    textAnchor={dot.share > 0.85 ? 'end' : 'start'}
                    className={styles.value}
                  >
                    {dot.label}
                  </text>
                </svg>
              </>
            )}
          </svg>
        ))}
      </svg>
    </div>
  )
}

/** From one bound to the other, with caps: a thin line that its light edge sets off from the stem. */
function Whiskers({ low, high }: { low: number; high: number }) {
  return (
    <g className={styles.whiskers}>
      <line x1={at(low)} x2={at(high)} y1="31" y2="31" />
      <line x1={at(low)} x2={at(low)} y1="26" y2="36" />
      <line x1={at(high)} x2={at(high)} y1="26" y2="36" />
    </g>
  )
}
