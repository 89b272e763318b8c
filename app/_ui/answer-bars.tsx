import { scaleLinear } from 'd3-scale'
import styles from './answer-bars.module.css'
import { AudienceMark } from './audience-mark'
import type { Tone } from './audience-tone'

export type AnswerBar = {
  audience: string
  tone: Tone
  /** In the order of the scale; empty when hidden by disclosure control. */
  parts: { share: number; label: string }[]
  /** Stands in the bar's place when it is hidden. */
  hidden?: string | undefined
}

const x = scaleLinear([0, 1], [0, 100])
const at = (share: number) => `${Math.round(x(share) * 100) / 100}%`

/** From the most to the least positive answer, then don't know; the text colour that reads on each. */
export const answerColours = [
  { fill: '#0b4f6c', text: '#ffffff' },
  { fill: '#5b9bb8', text: '#10222b' },
  { fill: '#e9b872', text: '#2b1f0b' },
  { fill: '#a85a1c', text: '#ffffff' },
  { fill: '#6d4a7c', text: '#ffffff' },
] as const
export const dontKnowColour = { fill: '#d9dbd6', text: '#1b1f24' } as const

export function colourOf(index: number, dontKnow: boolean) {
  return dontKnow ? dontKnowColour : (answerColours[index] ?? answerColours[4])
}

/** All answers to one question, one bar of 100 % per audience, parts in the order of the scale. */
export function AnswerBars({
  label,
  legend,
  bars,
}: {
  label: string
  /** Words of the parts, in their order; the last may be don't know. */
  legend: { text: string; dontKnow: boolean; lang?: string | undefined }[]
  bars: AnswerBar[]
}) {
  return (
    <div role="img" aria-label={label} className={styles.chart}>
      <div className={styles.legend}>
        {legend.map((part, index) => (
          <span key={part.text} lang={part.lang}>
            <svg width="12" height="12" aria-hidden="true" focusable="false">
              <rect width="12" height="12" fill={colourOf(index, part.dontKnow).fill} />
            </svg>{' '}
            {part.text}
          </span>
        ))}
      </div>
      {bars.map((bar) => (
        <div key={bar.audience} className={styles.row}>
          <span className={styles.audience}>
            <AudienceMark tone={bar.tone} size={12} /> {bar.audience}
          </span>
          {bar.hidden === undefined ? (
            <svg width="100%" height="34" aria-hidden="true" focusable="false">
              {parts(bar.parts).map((part, index) => {
                const colour = colourOf(index, legend[index]?.dontKnow ?? false)
                return (
                  <svg
                    aria-hidden="true"
                    key={legend[index]?.text}
                    x={at(part.from)}
                    width={at(part.share)}
                  >
                    <rect
                      width="100%"
                      height="34"
                      fill={colour.fill}
                      stroke="#ffffff"
                      strokeWidth="1"
                    />
                    {part.share >= 0.085 ? (
                      <text
                        x="50%"
                        y="22"
                        fontSize="13"
                        fontWeight="600"
                        textAnchor="middle"
                        fill={colour.text}
                      >
                        {part.label}
                      </text>
                    ) : null}
                  </svg>
                )
              })}
            </svg>
          ) : (
            <span className="note">{bar.hidden}</span>
          )}
        </div>
      ))}
    </div>
  )
}

function parts(list: AnswerBar['parts']) {
  let from = 0
  return list.map((part) => {
    const placed = { ...part, from }
    from += part.share
    return placed
  })
}
