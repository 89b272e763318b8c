import type { Stratum } from '@/lib/statistics/sample'
import type { Frame } from '@/lib/wave/frame'
import type { SampleKind } from './figure'
import type { Profile } from './tabulation'
import type { WeightingRefusal, WeightingReport } from './weighting'
import { categoriesOf } from './weighting-categories'

export type Drawn = { sampleKind: Exclude<SampleKind, 'imported'>; frame: Frame | null }

/** Strata as a variance uses them: those with fewer than two respondents taken together with another. */
export type Strata = {
  /** By profile; -1 outside the universe. */
  of: Int32Array
  strata: (Stratum & { names: string[]; respondents: number; designWeight: number })[]
  imputed: WeightingReport['imputed']
}

/** Above this share of the frame, those who answered are no longer few among many. */
const correctedAbove = 0.05

/**
 * Strata of the frame, design weights N_h / n_h, and finite-population correction for samples drawn from a
 * frame of which more than 5 % answered (`statistics.md` 3.1, 3.7, 4.4). Open links are drawn from nothing:
 * one stratum, design weight 1.
 */
export function strataOf(
  profiles: readonly Profile[],
  { sampleKind, frame }: Drawn,
): Strata | WeightingRefusal {
  const respondents = sizeOf(profiles)
  if (sampleKind === 'open' || !frame) return oneStratum(profiles, null)
  const isCorrected = sampleKind === 'frame' && respondents > correctedAbove * frame.population
  if (!frame.strata) {
    if (respondents > frame.population) return outOfDate(null, respondents, frame.population)
    return oneStratum(profiles, frame.population, isCorrected)
  }
  const { variable, population } = frame.strata
  const categories = categoriesOf(profiles, { variable })
  if (!categories) return { refusal: 'unknown-variable', variable }
  const counted = new Map(Object.keys(population).map((name) => [name, 0]))
  for (const [at, name] of categories.of.entries()) {
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + (profiles[at]?.count ?? 0))
  }
  const strata: Pile[] = []
  for (const [name, n] of counted) {
    const size = population[name] ?? 0
    if (n > size) return outOfDate(name, n, size)
    if (size > 0) strata.push({ names: [name], respondents: n, population: size })
  }
  const kept = collapsed(strata)
  const placeOf = new Map(kept.flatMap(({ names }, at) => names.map((name) => [name, at])))
  return {
    of: Int32Array.from(categories.of, (name) => (name === null ? -1 : (placeOf.get(name) ?? -1))),
    strata: kept.map((one) => ({
      names: one.names,
      respondents: one.respondents,
      designWeight: one.population / one.respondents,
      population: isCorrected ? one.population : null,
    })),
    imputed: categories.imputed ? [categories.imputed] : [],
  }
}

/** The sample as one whole, drawn from so many units, or from nobody knows how many. */
export function oneStratum(
  profiles: readonly Profile[],
  population: number | null,
  isCorrected = false,
): Strata {
  const respondents = sizeOf(profiles)
  const designWeight = population === null || respondents === 0 ? 1 : population / respondents
  return {
    of: Int32Array.from(profiles, ({ inUniverse }) => (inUniverse ? 0 : -1)),
    strata: [{ names: [], respondents, designWeight, population: isCorrected ? population : null }],
    imputed: [],
  }
}

type Pile = { names: string[]; respondents: number; population: number }

/**
 * A stratum with fewer than two respondents has no variance of its own: it joins the one sampled at the
 * nearest rate, until all have two.
 */
function collapsed(strata: readonly Pile[]): Pile[] {
  const kept = [...strata]
  const rate = (one: Pile) => one.respondents / one.population
  while (kept.length > 1) {
    const at = kept.findIndex(({ respondents }) => respondents < 2)
    if (at < 0) break
    const [small] = kept.splice(at, 1) as [Pile]
    const away = (one: Pile) => Math.abs(rate(one) - rate(small))
    const nearest = kept.reduce((best, one) => (away(one) < away(best) ? one : best))
    nearest.names.push(...small.names)
    nearest.respondents += small.respondents
    nearest.population += small.population
  }
  return kept
}

function outOfDate(stratum: string | null, respondents: number, population: number) {
  return { refusal: 'frame-out-of-date', stratum, respondents, population } as const
}

function sizeOf(profiles: readonly Profile[]): number {
  return profiles.reduce((sum, { inUniverse, count }) => sum + (inUniverse ? count : 0), 0)
}
