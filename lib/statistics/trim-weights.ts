import type { Bounds } from './calibration-function'
import type { Cells } from './sample'

/**
 * Weights cut at bounds, what was cut spread equally (added) over the units that were not. `strict`:
 * until none is outside, a unit once cut staying at its bound; refused when none is left to carry the
 * rest. `once`: a single round, after which some may lie outside. Units keep their total weight; margins
 * then hold only nearly. R: `trimWeights(strict = TRUE)` of survey 4.5, `strict = FALSE` of 4.1.
 */
export function trimWeights(
  cells: Pick<Cells, 'count'>,
  weight: Float64Array,
  { low, high }: Bounds,
  rounds: 'strict' | 'once' = 'strict',
): Float64Array | { refusal: 'bounds-infeasible' } {
  const { count } = cells
  const isCut = new Uint8Array(weight.length)
  let trimmed = weight
  for (;;) {
    const before = trimmed
    let removed = 0
    let free = 0
    let outside = 0
    const next = before.map((w, c) => {
      const units = count[c] as number
      if (units === 0 || isCut[c]) return w
      const isOutside = w < low * (1 - 1e-12) || w > high * (1 + 1e-12)
      if (!isOutside) {
        free += units
        return w
      }
      const bound = Math.min(Math.max(w, low), high)
      removed += units * (w - bound)
      outside += units
      isCut[c] = 1
      return bound
    })
    if (outside === 0) return trimmed
    if (free === 0) return { refusal: 'bounds-infeasible' }
    trimmed = next.map((w, c) => (isCut[c] || count[c] === 0 ? w : w + removed / free))
    if (rounds === 'once') return trimmed
  }
}
