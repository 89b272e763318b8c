import type { Snapshot } from './snapshot'

/**
 * What the headline may say of the first indicator of a wave, on its frozen figures:
 * - `endorsed`: every audience answers it positively, each at 50 % or more, and none is self-selected;
 * - `majorities`: the same, but some audience answered by open link: only respondents are spoken of;
 * - `figures`: anything else, a hidden figure included: the numbers and no verdict.
 *
 * First half of rule F8 (all audiences ≥ 50 %). Its second half (lower bound above 50 %) waits for
 * intervals; until then a share that 1/√n does not separate from a half counts as not above it.
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
    if (!figure || figure.share === null || figure.base === null) return false
    return figure.share - 1 / Math.sqrt(figure.base) >= 0.5
  })
  if (asked.length === 0 || !clear) return 'figures'
  return asked.some((audience) => audience.sampleKind === 'open') ? 'majorities' : 'endorsed'
}
