import type { Definition } from '@/lib/questionnaire/definition'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import type { BaseKind } from './figure'
import type { Recipe } from './tally'
import type { Weighting, WeightingRefusal, WeightingReport } from './weighting'

/** A crossing of the profile variables, with its complete responses. */
export type Profile = {
  values: Readonly<Record<string, string>>
  inUniverse: boolean
  count: number
}

/** Where one code was counted: places in `Tabulation.profiles`, ascending, and the responses of each. */
export type Lines = { readonly places: Int32Array; readonly counts: Int32Array }

/** A refused weighting leaves figures unweighted, and they say so. */
export type UsedWeighting =
  | { weighting: Weighting; report: WeightingReport }
  | { weighting: Weighting; refusal: WeightingRefusal }

/** Everything that the figures of a fieldwork are computed from: one state of its cells. */
export type Tabulation = {
  fieldwork: Fieldwork
  /** Of all accepted versions together. */
  definition: Definition
  /** Of the indicators that the audience is asked, in the programme's order. */
  recipes: readonly Recipe[]
  profiles: readonly Profile[]
  /** Companions of the options that not everybody was offered (`offered.ts`); absent: all were. */
  partial?: ReadonlySet<string>
  /** Of a variable, by code (states included); empty for one that was never counted. */
  counts: (variable: string) => ReadonlyMap<string, Lines>
  /** Null: none is in use. */
  weighting: UsedWeighting | null
  /** Responses it was cut down to (`crossing.ts`); the design stays that of all profiles. */
  within?: Within
}

/** `isApart`: those of another part of the same cut are none of them. */
export type Within = Lines & { isApart: boolean }

/** Which responses a base may hold: the fieldwork's universe or all, and some codes of profile variables. */
export type Domain = {
  universe: boolean
  /** Codes by profile variable; several variables are joined by « and ». */
  filter?: Readonly<Record<string, readonly string[]>> | undefined
}

export type Reading = {
  domain: Domain
  /** By the weighting in use, unless refused or false. Responses outside the universe have no weight. */
  weighted?: boolean
  /** Level of confidence, 0.95. */
  level?: number
  /**
   * Of shares; `answered` unless said. `expressed` has no don't know; `asked` shows those without an
   * answer as `@missing`; in `total`, who was not asked counts as not having chosen.
   */
  baseKind?: BaseKind
  /** `all`: also first choice, scores and ranks of rankings; top 2, bottom 2, net and mean of 100 of scales. */
  statistics?: 'usual' | 'all'
  /** Item codes, or codes of indicators; all of them unless said. */
  only?: { questions?: readonly string[]; indicators?: readonly string[] }
}

/** For each profile, whether the domain holds it. Throws for a variable that responses are not counted by. */
export function inDomain({ profiles, fieldwork }: Tabulation, domain: Domain): Uint8Array {
  const filter = Object.entries(domain.filter ?? {}).map(
    ([variable, codes]) => [variable, new Set(codes)] as const,
  )
  for (const [variable] of filter)
    if (!fieldwork.tallyPlan.profile.includes(variable))
      throw new Error(`${fieldwork.id} does not count by ${variable}`)
  return Uint8Array.from(profiles, ({ values, inUniverse }) =>
    (inUniverse || !domain.universe) &&
    filter.every(([variable, codes]) => codes.has(values[variable] ?? ''))
      ? 1
      : 0,
  )
}

/** Complete responses in the domain. */
export function sampleSize(tabulation: Tabulation, domain: Domain): number {
  const isIn = inDomain(tabulation, domain)
  return responsesOf(tabulation).reduce((sum, count, at) => sum + (isIn[at] ? count : 0), 0)
}

/** Complete responses, by profile. */
export function responsesOf({ profiles, within }: Tabulation): Int32Array {
  if (!within) return Int32Array.from(profiles, ({ count }) => count)
  const responses = new Int32Array(profiles.length)
  within.places.forEach((place, line) => {
    responses[place] = within.counts[line] as number
  })
  return responses
}
