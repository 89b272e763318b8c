import { calibrate, type Margin } from '@/lib/statistics/calibrate'
import type { Sample } from '@/lib/statistics/sample'
import { trimWeights } from '@/lib/statistics/trim-weights'
import { calibratedSample, unweightedSample } from '@/lib/statistics/weighted-sample'
import { type Grouped, groupCells } from './cells'
import { allowedBy, type DesignSpec, type WeightingSpec } from './design-spec'
import { marginOf } from './margins'
import { calibrationAsR } from './r-calibrate'
import { rakeAsR, rakedSample } from './r-rake'
import { type Rows, rowsWhere } from './rows'

/** A design with its weights, and the cell of each of its rows. */
export type Design = Grouped & { rows: Rows; spec: DesignSpec; sample: Sample }

export function buildDesign(data: Rows, spec: DesignSpec): Design {
  const rows = rowsWhere(data, allowedBy(spec.filter))
  const grouped = groupCells(rows, spec)
  const margins = spec.weighting?.margins.map((margin) => marginOf(grouped, margin)) ?? []
  return { ...grouped, rows, spec, sample: weightedSample(grouped, margins, spec) }
}

function weightedSample(grouped: Grouped, margins: readonly Margin[], spec: DesignSpec): Sample {
  const { cells } = grouped
  const { weighting } = spec
  if (!weighting) {
    const sample = unweightedSample(cells)
    return { ...sample, weight: trimmed(sample, spec) ?? sample.weight }
  }
  if (weighting.method === 'rake') {
    const { maxit, epsilon } = weighting
    const raked = rakeAsR(cells, margins, { maxit: maxit ?? 10, epsilon: epsilon ?? 1 })
    return rakedSample(cells, margins, raked, trimmed({ ...cells, weight: raked.weight }, spec))
  }
  const factors = factorsOf(grouped, margins, weighting)
  const sample = calibratedSample(cells, margins, factors)
  const cut = trimmed(sample, spec)
  return cut ? calibratedSample(cells, margins, factors, cut) : sample
}

function factorsOf(
  grouped: Grouped,
  margins: readonly Margin[],
  weighting: Exclude<WeightingSpec, { method: 'rake' }>,
): Float64Array {
  if (weighting.method === 'postStratify') {
    return settled(calibrate(grouped.cells, margins, { distance: 'raking' }))
  }
  const [low, high] = weighting.bounds ?? []
  const bounds =
    (low ?? null) === null && (high ?? null) === null
      ? undefined
      : { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
  const distance = weighting.calfun
  const r = calibrationAsR(grouped, weighting.margins)
  const epsilon = weighting.epsilon ?? 1e-7
  // Far from convergence, R's weights are those of its last step; linear ones without bounds need one.
  if (epsilon > 1e-10 && (distance !== 'linear' || bounds)) {
    return r.stoppedAt(epsilon, distance, bounds)
  }
  const options = bounds ? { distance, bounds, scale: r.scale } : { distance }
  return settled(calibrate(grouped.cells, margins, options))
}

function settled(calibration: ReturnType<typeof calibrate>): Float64Array {
  if ('refusal' in calibration) throw new Error(`weighting refused: ${calibration.refusal}`)
  return calibration.factors
}

function trimmed(
  { count, weight }: Pick<Sample, 'count' | 'weight'>,
  { trim }: DesignSpec,
): Float64Array | undefined {
  if (!trim) return undefined
  const bounds = {
    low: trim.lower ?? Number.NEGATIVE_INFINITY,
    high: trim.upper ?? Number.POSITIVE_INFINITY,
  }
  const cut = trimWeights({ count }, weight, bounds, trim.strict ? 'strict' : 'once')
  if ('refusal' in cut) throw new Error(`trimming refused: ${cut.refusal}`)
  return cut
}
