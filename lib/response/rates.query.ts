import { type Actor, demand } from '@/lib/access/actor'
import { countStates, listStateChanges } from '@/lib/audience/disposition-count.store'
import { listDraws } from '@/lib/audience/draw.store'
import { foldTracks } from '@/lib/audience/fold-tracks.command'
import { stratumWeights } from '@/lib/audience/stratum-weights'
import type { Db, Tx } from '@/lib/db/client'
import { type DispositionRules, defaultRules, type RulesChange } from '@/lib/wave/disposition-rules'
import { listRulesChanges } from '@/lib/wave/disposition-rules.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { grouped, groupParts } from './group-parts'
import { type RateDay, type RateLine, rateLine, weightedRates } from './rates'
import { ratesByDay } from './rates-by-day'
import type { ResponseRates } from './response-rates'

export type RatesAsked = {
  /** The end of that day, ISO 8601. */
  on: string
  by?: 'stratum' | 'department'
}

/** Of invitations alone; null of `readRates`: no such fieldwork, or an open link. */
export type Rates = {
  on: string
  rules: DispositionRules
  /** Newest first: rates of every day follow the rules in force now. */
  changes: RulesChange[]
  all: RateLine
  /** By design weights; null: not every stratum's population is known. */
  weighted: ResponseRates | null
  /** `keys`: the stratum or the department, "" for none; several that are too small to be shown alone. */
  parts: (RateLine & { keys: string[] })[]
  /** Every day from the first event to the one asked. */
  days: RateDay[]
  /** Others were counting all along: the newest events may be missing. */
  isBehind: boolean
}

/** Dispositions and rates as they stood at the end of a day, from counts alone. */
export async function readRates(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  { on, by }: RatesAsked,
): Promise<Rates | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (fieldwork?.entry !== 'invitation') return null
  const folded = await foldTracks(db, fieldworkId)
  const rules = fieldwork.rules ?? defaultRules
  const [counts, stateChanges, changes, draws] = await Promise.all([
    countStates(db, fieldworkId, on),
    listStateChanges(db, fieldworkId, on),
    listRulesChanges(db, fieldworkId),
    listDraws(db, fieldworkId),
  ])
  const parts = by ? grouped(counts, (count) => count[by]) : new Map<string, typeof counts>()
  const isProtected = fieldwork.followUp === 'anonymous'
  return {
    on,
    rules,
    changes,
    all: rateLine(counts, rules),
    weighted: weightedRates(counts, stratumWeights(draws, on), rules),
    parts: groupParts(parts, isProtected).map(({ keys, counts }) => ({
      keys,
      ...rateLine(counts, rules),
    })),
    days: ratesByDay(stateChanges, rules, on),
    isBehind: folded === 'busy',
  }
}
