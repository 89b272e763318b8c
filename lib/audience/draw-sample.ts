import { createHash } from 'node:crypto'
import { byStratum } from './by-stratum'

type Drawable = { key: string; stratum: string }

/**
 * Draws so many units from each stratum, without replacement, each as likely as any other of its stratum: those
 * with the smallest SHA-256 of `<seed>/<key>`, UTF-8. A unit's number depends on the seed and on its key alone,
 * so that the same seed draws the same units in whatever order they are listed, and anybody can draw them again
 * (permanent random numbers: Ohlsson 1995; Tillé 2020, 3.5).
 */
export function drawSample<Unit extends Drawable>(
  units: readonly Unit[],
  numbers: Readonly<Record<string, number>>,
  seed: string,
): Unit[] {
  const strata = byStratum(units)
  return Object.entries(numbers).flatMap(([stratum, number]) => {
    const listed = (strata.get(stratum) ?? []).map((unit) => ({ unit, at: place(seed, unit.key) }))
    listed.sort((a, b) => (a.at < b.at ? -1 : 1))
    return listed.slice(0, number).map(({ unit }) => unit)
  })
}

const place = (seed: string, key: string) =>
  createHash('sha256').update(`${seed}/${key}`).digest('hex')
