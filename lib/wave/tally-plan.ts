import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { Logic } from '@/lib/questionnaire/logic'

const code = z.string().max(64)

/**
 * A variable evaluated per response from its stored answers and tallied as a variable of its own.
 * - `union`: an option `code` added to a multiple or ranking `item`: any of `options` ticked (best rank).
 * - `max`: a row `code` added to a matrix `item` of numeric codes: the highest of `rows`.
 * - `recode`: single `item` → groups of its codes.
 * - `bands`: number `item` → first band whose `upTo` (inclusive) is not exceeded; the last has none.
 * - `age`: year or date `item` → age reached in `year` → bands.
 * - `territory`: a level of a territory `item`.
 * - `where`: 1 or 0.
 */
export const Derivation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('union'),
    item: code,
    code,
    options: z.array(code).min(1),
  }),
  z.strictObject({ kind: z.literal('max'), item: code, code, rows: z.array(code).min(1) }),
  z.strictObject({
    kind: z.literal('recode'),
    variable: code,
    item: code,
    groups: z.record(code, z.array(code).min(1)),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    variable: code,
    item: code,
    bands: z.array(z.strictObject({ code, upTo: z.number().optional() })).min(1),
  }),
  z.strictObject({
    kind: z.literal('age'),
    variable: code,
    item: code,
    year: z.int(),
    bands: z.array(z.strictObject({ code, upTo: z.number().optional() })).min(1),
  }),
  z.strictObject({
    kind: z.literal('territory'),
    variable: code,
    item: code,
    level: z.enum(['department', 'region', 'sizeBand']),
  }),
  z.strictObject({ kind: z.literal('where'), variable: code, where: Logic }),
])
export type Derivation = z.infer<typeof Derivation>

/** The domain published figures are computed in: mayors and deputies, 10 employees or more. */
export const Universe = z.strictObject({
  /** Words of the base: { fr: "maires et adjoints", en: "mayors and deputies" }. */
  name: Localized,
  /** Absent: every complete response. */
  where: Logic.optional(),
})

/**
 * The stratum of the unit that was invited, which is no answer: known beside the items of a questionnaire, unless one
 * of them bears that name.
 */
export const stratumVariable = 'stratum'

/**
 * How a fieldwork's responses are counted. A change is followed by a recount.
 * `profile`: the variables (derived or single items) whose crossing makes a profile cell; `department`
 * is always among them when territories are published.
 */
export const TallyPlan = z.strictObject({
  profile: z.array(code).max(8),
  derivations: z.array(Derivation).max(60),
  universe: Universe,
})
export type TallyPlan = z.infer<typeof TallyPlan>

/** What a plan counts that neither a questionnaire nor its own derivations know. */
export function unknownVariables(plan: TallyPlan, definition: Definition): string[] {
  const known = new Set([stratumVariable, ...definition.items.map((item) => item.id)])
  const unknown = new Set<string>()
  const check = (name: string) => {
    if (!known.has(name)) unknown.add(name)
  }
  for (const derivation of plan.derivations) {
    if (derivation.kind !== 'where') check(derivation.item)
    if ('variable' in derivation) known.add(derivation.variable)
  }
  for (const name of plan.profile) check(name)
  return [...unknown]
}
