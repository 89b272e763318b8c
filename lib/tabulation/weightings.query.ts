import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { TerritorySet } from '@/lib/territory/territory'
import {
  type Department,
  listDepartments,
  listTerritorySets,
} from '@/lib/territory/territory.store'
import { countableVariables } from '@/lib/wave/countable-variables'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findWave } from '@/lib/wave/wave.store'
import { territoryLevel } from './propose-margin.query'
import type { Tabulation } from './tabulation'
import { readTabulation } from './tabulation.query'
import { type VariableWords, variableWords } from './variable-words'
import type { WeightableVariable } from './weightable-variable'
import type { Weighting } from './weighting'
import { WeightingPlan, type WeightingRefusal, type WeightingReport } from './weighting'
import { listWeightings } from './weighting.store'
import { refusalsToWeight, weightedDesign } from './weighting-sample'

export type Weightings = {
  fieldwork: Fieldwork
  respondents: number
  variables: WeightableVariable[]
  /** Not counted by yet. */
  addable: { variable: string; words: VariableWords }[]
  departments: Department[]
  territorySets: TerritorySet[]
  /** The newest first. */
  versions: Weighting[]
}

/** Everything that choosing a weighting needs. Null: no such fieldwork. */
export async function readWeightings(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
): Promise<Weightings | null> {
  demand(actor, 'runFieldwork')
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) return null
  const { fieldwork, definition, profiles } = tabulation
  const wave = await findWave(db, fieldwork.waveId)
  if (!wave) throw new Error(`${fieldworkId} has no wave`)
  const [versions, departments, territorySets] = await Promise.all([
    listWeightings(db, fieldworkId),
    listDepartments(db, wave.vintage, wave.regionCode),
    listTerritorySets(db, wave.territorySets),
  ])
  const { profile, derivations } = fieldwork.tallyPlan
  const addable = countableVariables(fieldwork.tallyPlan, definition).flatMap((variable) => {
    const known = profile.includes(variable)
      ? null
      : variableWords(definition, derivations, variable)
    return known ? [{ variable, words: known.words }] : []
  })
  return {
    fieldwork,
    respondents: profiles.reduce((sum, one) => sum + (one.inUniverse ? one.count : 0), 0),
    variables: profile.map((variable) => weightable(tabulation, variable)),
    addable,
    departments,
    territorySets,
    versions,
  }
}

/** Its categories in the questionnaire's order, then those that only responses have. */
function weightable({ profiles, fieldwork, definition }: Tabulation, variable: string) {
  const { derivations } = fieldwork.tallyPlan
  const counts = new Map<string, number>()
  let missing = 0
  for (const { values, inUniverse, count } of profiles) {
    const value = values[variable]
    if (!inUniverse) continue
    if (value === undefined || value.startsWith('@')) missing += count
    else counts.set(value, (counts.get(value) ?? 0) + count)
  }
  const known = variableWords(definition, derivations, variable)
  const named = known?.values ?? []
  const others = [...counts.keys()].filter((code) => !named.some((one) => one.code === code)).sort()
  return {
    variable,
    words: known?.words ?? ({ kind: 'where', code: variable } as const),
    categories: [...named, ...others.map((code) => ({ code, words: null }))].map((one) => ({
      ...one,
      respondents: counts.get(one.code) ?? 0,
    })),
    missing,
    isTerritory: territoryLevel(fieldwork.tallyPlan, variable) !== null,
  }
}

/** What a plan would do, or every reason why it cannot. Nothing is kept. */
export async function previewWeighting(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  input: WeightingPlan,
): Promise<
  | { report: WeightingReport }
  | { refusals: WeightingRefusal[] }
  | { issues: z.core.$ZodIssue[] }
  | null
> {
  demand(actor, 'runFieldwork')
  const { data: plan, error } = WeightingPlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) return null
  const { profiles, fieldwork } = tabulation
  const design = weightedDesign(profiles, fieldwork, plan)
  if ('refusal' in design) return { refusals: refusalsToWeight(profiles, fieldwork, plan) }
  if (!design.report) throw new Error('a plan gives a report')
  return { report: design.report }
}
