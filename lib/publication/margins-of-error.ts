import { intervalOf } from './reading'
import type { PublishedAudience, Snapshot } from './snapshot'

/** Shares that a reader may meet, each with its complement: those usual since the law of 19 July 1977. */
const typical = [0.1, 0.2, 0.5]

// Standard normal quantile of 0.975: bases here are too wide for Student's t to differ.
const normal = 1.96

/** The part of a list above which having answered counts (`statistics.md` 3.7). */
const notable = 0.05

/** How much of its list has answered, where that narrows the margins of error; null: it does not. */
export function fractionAnswered({ sampleKind, frame, base }: PublishedAudience): number | null {
  if (sampleKind !== 'frame' || !frame || base === null) return null
  const fraction = base / frame.population
  return fraction > notable ? fraction : null
}

/**
 * Half-width of the 95 % interval of typical shares on all respondents of an audience, 0-1: those
 * respondents are worth their effective base, and what has answered of a finite list is certain. Null:
 * respondents chose themselves, are hidden, or the edition has no intervals.
 * 1.96 √(p(1 − p) / n · (1 − f)).
 */
export function marginsOfError(
  snapshot: Snapshot,
  audience: PublishedAudience,
): { share: number; margin: number }[] | null {
  const { code, sampleKind, base, weighting } = audience
  const isMeasured = snapshot.figures.some((one) => one.audience === code && intervalOf(one))
  if (sampleKind === 'open' || base === null || !isMeasured) return null
  const worth = weighting?.effectiveBase ?? base
  const left = 1 - (fractionAnswered(audience) ?? 0)
  return typical.map((share) => ({
    share,
    margin: normal * Math.sqrt(((share * (1 - share)) / worth) * left),
  }))
}
