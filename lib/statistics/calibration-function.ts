export type Bounds = { low: number; high: number }
export type Distance = 'raking' | 'linear' | 'logit'

/** F of Deville and Särndal (1992) and its derivative: the calibration factor of a unit is F(x′η). */
export type CalibrationFunction = {
  factor: (u: number) => number
  slope: (u: number) => number
}

/** R: `cal.raking`, `cal.linear`, `cal.logit`; raking and linear are cut at their bounds. */
export function calibrationFunction(
  distance: Distance,
  bounds: Bounds | null,
): CalibrationFunction {
  if (distance === 'logit') return logit(bounds ?? { low: Number.NaN, high: Number.NaN })
  const { low, high } = bounds ?? {
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
  }
  const free = distance === 'raking' ? Math.exp : (u: number) => 1 + u
  return {
    factor: (u) => Math.min(Math.max(free(u), low), high),
    slope: (u) => {
      const factor = free(u)
      if (factor <= low || factor >= high) return 0
      return distance === 'raking' ? factor : 1
    },
  }
}

/** [L(U−1) + U(1−L) exp(Au)] / [U−1 + (1−L) exp(Au)], A = (U−L) / ((U−1)(1−L)); needs L < 1 < U. */
function logit({ low, high }: Bounds): CalibrationFunction {
  const a = (high - low) / ((high - 1) * (1 - low))
  const odds = (1 - low) / (high - 1)
  const position = (u: number) => 1 / (1 + Math.exp(-a * u) / odds)
  return {
    factor: (u) => low + (high - low) * position(u),
    slope: (u) => {
      const at = position(u)
      return (high - low) * a * at * (1 - at)
    },
  }
}
