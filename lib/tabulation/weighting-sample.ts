import { calibrate } from '@/lib/statistics/calibrate'
import type { Cells, Sample } from '@/lib/statistics/sample'
import { trimWeights } from '@/lib/statistics/trim-weights'
import { calibratedSample, unweightedSample } from '@/lib/statistics/weighted-sample'
import type { Profile } from './tabulation'
import type { WeightingPlan, WeightingRefusal, WeightingReport } from './weighting'
import { type LaidMargin, layMargins } from './weighting-margins'
import { reportOf } from './weighting-report'
import { type Drawn, oneStratum, type Strata, strataOf } from './weighting-strata'

export type WeightedDesign = {
  sample: Sample
  /** By profile; -1 outside the universe. */
  cellOf: Int32Array
  /** Null: not weighted. */
  report: WeightingReport | null
}

/**
 * The respondents of the universe as a sample: profile cells grouped by stratum of the frame and by
 * category in every margin, with weights that meet the margins (`statistics.md` 3).
 *
 * Without a plan every weight is 1, so that shares are those counted; strata and the finite-population
 * correction stay in the variance. It is then never refused: where the frame is out of date or unknown to
 * the profile, there are neither strata nor correction.
 *
 * R: `svydesign(ids = ~1, strata, fpc, weights = N_h / n_h)` then `calibrate(calfun, bounds)`; with one
 * margin `postStratify`; `trimWeights(strict = TRUE)`.
 */
export function weightedDesign(
  profiles: readonly Profile[],
  fieldwork: Drawn,
  plan: null,
): WeightedDesign
export function weightedDesign(
  profiles: readonly Profile[],
  fieldwork: Drawn,
  plan: WeightingPlan | null,
): WeightedDesign | WeightingRefusal
export function weightedDesign(
  profiles: readonly Profile[],
  fieldwork: Drawn,
  plan: WeightingPlan | null,
): WeightedDesign | WeightingRefusal {
  if (plan) {
    const result = weigh(profiles, fieldwork, plan)
    return Array.isArray(result) ? (result[0] as WeightingRefusal) : result
  }
  const strata = strataOf(profiles, fieldwork)
  const usable = 'refusal' in strata ? oneStratum(profiles, null) : strata
  const { cells, cellOf } = group(profiles, usable, [], () => 1)
  return { sample: unweightedSample(cells), cellOf, report: null }
}

/** Every reason why a plan cannot weight these respondents; those of its margins first. */
export function refusalsToWeight(
  profiles: readonly Profile[],
  fieldwork: Drawn,
  plan: WeightingPlan,
): WeightingRefusal[] {
  const result = weigh(profiles, fieldwork, plan)
  return Array.isArray(result) ? result : []
}

function weigh(
  profiles: readonly Profile[],
  fieldwork: Drawn,
  plan: WeightingPlan,
): WeightedDesign | WeightingRefusal[] {
  const respondents = profiles.reduce((sum, one) => sum + (one.inUniverse ? one.count : 0), 0)
  if (respondents === 0) return [{ refusal: 'no-respondents' }]
  const strata = strataOf(profiles, fieldwork)
  const inFrame = fieldwork.sampleKind === 'open' ? null : fieldwork.frame
  const laid = layMargins(profiles, plan, inFrame?.population ?? respondents)
  const refusals = 'refusals' in laid ? laid.refusals : []
  if ('refusal' in strata) return [...refusals, strata]
  if ('refusals' in laid) return refusals

  // On the scale of the population, so that bounds mean the same whatever the design weights' scale.
  const total = laid.margins[0]?.totals.reduce((sum, it) => sum + it, 0) ?? 0
  const drawn = strata.strata.reduce((sum, it) => sum + it.respondents * it.designWeight, 0)
  const design = (stratum: number) => ((strata.strata[stratum]?.designWeight ?? 1) * total) / drawn
  const { cells, cellOf, categoryOf } = group(profiles, strata, laid.margins, design)
  const margins = laid.margins.map(({ totals }, at) => ({
    category: categoryOf[at] as Int32Array,
    totals,
  }))
  const done = calibrate(cells, margins, {
    distance: plan.method,
    ...(plan.bounds && { bounds: plan.bounds }),
  })
  if ('refusal' in done) return [done]
  const untrimmed = cells.designWeight.map((weight, cell) => weight * (done.factors[cell] ?? 1))
  const mean = total / respondents
  const trimmed = plan.trim
    ? trimWeights(cells, untrimmed, { low: plan.trim.low * mean, high: plan.trim.high * mean })
    : undefined
  if (trimmed && 'refusal' in trimmed) return [trimmed]
  const sample = calibratedSample(cells, margins, done.factors, trimmed)
  const weight = trimmed ?? untrimmed
  const report = reportOf({ cells, untrimmed, weight, laid, categoryOf, strata, plan, done })
  return { sample, cellOf, report }
}

/** Cells: profiles of one stratum and of one category in every margin. */
function group(
  profiles: readonly Profile[],
  { of, strata }: Strata,
  margins: readonly LaidMargin[],
  designWeight: (stratum: number) => number,
) {
  const cellOf = new Int32Array(profiles.length).fill(-1)
  const known = new Map<string, number>()
  const first: number[] = []
  const counts: number[] = []
  for (const [at, { inUniverse, count }] of profiles.entries()) {
    if (!inUniverse || count === 0) continue
    let key = String(of[at])
    for (const { lineOf } of margins) key += ` ${lineOf[at]}`
    let cell = known.get(key)
    if (cell === undefined) {
      cell = first.push(at) - 1
      known.set(key, cell)
      counts.push(0)
    }
    cellOf[at] = cell
    counts[cell] = (counts[cell] ?? 0) + count
  }
  const stratum = Int32Array.from(first, (at) => of[at] ?? 0)
  const cells: Cells = {
    count: Float64Array.from(counts),
    designWeight: Float64Array.from(stratum, designWeight),
    stratum,
    cluster: null,
    strata: strata.map(({ population }) => ({ population })),
  }
  const categoryOf = margins.map(({ lineOf }) => Int32Array.from(first, (at) => lineOf[at] ?? -1))
  return { cells, cellOf, categoryOf }
}
