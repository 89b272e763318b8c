import type { InvitationState } from '@/lib/audience/track'
import type { DispositionRules } from '@/lib/wave/disposition-rules'
import { type Disposition, type DispositionClass, dispositionOf } from './disposition'
import { type Dispositions, type ResponseRates, responseRates } from './response-rates'

export type StateCount = { state: InvitationState; count: number }

/** Invitations by final disposition, and what follows. */
export type RateLine = {
  invited: number
  byClass: Record<DispositionClass, number>
  /** Codes that at least one has, in AAPOR's order, with the states they come from. */
  byCode: (Disposition & { count: number; states: StateCount[] })[]
  rates: ResponseRates
}

export function rateLine(counts: readonly StateCount[], rules: DispositionRules): RateLine {
  const codes = new Map<string, RateLine['byCode'][number]>()
  const byClass = noDispositions()
  let invited = 0
  for (const { state, count } of counts) {
    const disposition = dispositionOf(state, rules)
    const line = codes.get(disposition.code) ?? { ...disposition, count: 0, states: [] }
    codes.set(disposition.code, line)
    line.count += count
    const same = line.states.find((one) => one.state === state)
    if (same) same.count += count
    else line.states.push({ state, count })
    byClass[disposition.class] += count
    invited += count
  }
  return {
    invited,
    byClass,
    byCode: [...codes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    rates: ratesOf(byClass, rules),
  }
}

/** Counts, or sums of design weights. */
export function ratesOf(
  byClass: Record<DispositionClass, number>,
  rules: Pick<DispositionRules, 'eligible'>,
): ResponseRates {
  const { I, P, R, NC, O, U, NE } = byClass
  const counts: Dispositions = {
    ...{ complete: I, partial: P, refusal: R, nonContact: NC, other: O },
    ...{ unknown: U, notEligible: NE },
  }
  return responseRates(counts, rules.eligible?.share ?? null)
}

export const noDispositions = (): Record<DispositionClass, number> => ({
  ...{ I: 0, P: 0, R: 0, NC: 0, O: 0, U: 0, NE: 0 },
})

/** RR2 as it would have been at the end of each day, from the first event on. */
export type RateDay = { day: string; invited: number; responses: number; rate: number | null }

/** Each stratum's units count for those of the population they were drawn from; null: not all are known. */
export function weightedRates(
  counts: readonly (StateCount & { stratum: string })[],
  weights: ReadonlyMap<string, number>,
  rules: DispositionRules,
): ResponseRates | null {
  const sums = noDispositions()
  for (const { stratum, state, count } of counts) {
    const weight = weights.get(stratum)
    if (weight === undefined) return null
    sums[dispositionOf(state, rules).class] += weight * count
  }
  return ratesOf(sums, rules)
}
