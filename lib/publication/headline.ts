import type { PublishedFigure } from './published-figure'
import { intervalOf } from './reading'
import type { Snapshot } from './snapshot'

/**
 * What the headline may say of the first indicator of a wave, on its frozen figures:
 * - `endorsed`: more than half answer it positively in every audience, and none is self-selected;
 * - `majorities`: the same, but some audience answered by open link: only respondents are spoken of;
 * - `figures`: anything else, a hidden figure included: the numbers and no verdict.
 *
 * Rule F8: the lower bound of every audience's interval lies above 50 %. Self-selected respondents have
 * no interval: more than half of them is more than half of them.
 */
export type Verdict = 'endorsed' | 'majorities' | 'figures'

export function verdict(snapshot: Snapshot): Verdict {
  const indicator = snapshot.indicators[0]
  if (!indicator) return 'figures'
  const asked = snapshot.audiences.filter((audience) => indicator.recipes[audience.code])
  const clear = asked.every((audience) => {
    const figure = snapshot.figures.find(
      (one) =>
        one.territory === null &&
        one.indicator === indicator.code &&
        one.audience === audience.code,
    )
    const least = figure && lowerBound(figure)
    return least != null && least > 0.5
  })
  if (asked.length === 0 || !clear) return 'figures'
  return asked.some((audience) => audience.sampleKind === 'open') ? 'majorities' : 'endorsed'
}

function lowerBound(figure: PublishedFigure): number | null {
  const { share, base } = figure
  if (share === null || base === null) return null
  const interval = intervalOf(figure)
  if (interval) return interval.low
  // Editions of schema 1 have no intervals: theirs was this rule of thumb.
  if ('precision' in figure && figure.precision === null) return share - 1 / Math.sqrt(base)
  return share
}
