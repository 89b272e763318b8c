import { z } from 'zod'

const code = z.string().max(64)
const aroundOne = z.strictObject({ low: z.number().min(0).lt(1), high: z.number().gt(1).max(1000) })
const isOnceEach = (codes: readonly string[]) => new Set(codes).size === codes.length

/** A profile variable, its codes taken together where `groups` says so: { alsace: ['67', '68'], … }. */
export const WeightingVariable = z
  .strictObject({
    variable: code,
    groups: z.record(code, z.array(code).min(1)).optional(),
  })
  .refine(({ groups }) => isOnceEach(Object.values(groups ?? {}).flat()), {
    path: ['groups'],
    error: 'a code is in one group',
  })
export type WeightingVariable = z.infer<typeof WeightingVariable>

/**
 * Known population by category of a variable, or of several crossed (the categories of a line are in
 * their order).
 */
export const Margin = z
  .strictObject({
    variables: z.array(WeightingVariable).min(1).max(3),
    lines: z
      .array(
        z.strictObject({ categories: z.array(code).min(1).max(3), population: z.number().min(0) }),
      )
      .min(1)
      .max(400),
    source: z.string().trim().min(1).max(300),
    year: z.int().min(1900).max(2100),
    /** Its total differs from the first margin's by more than 1 %, and only its proportions are meant. */
    asShares: z.boolean(),
  })
  .superRefine(({ variables, lines }, context) => {
    const seen = new Set<string>()
    for (const [at, { categories }] of lines.entries()) {
      const path = ['lines', at, 'categories']
      const key = categories.join('\u001f')
      if (categories.length !== variables.length)
        context.addIssue({ code: 'custom', path, message: 'one category by variable' })
      else if (seen.has(key)) context.addIssue({ code: 'custom', path, message: 'said twice' })
      seen.add(key)
    }
  })
export type Margin = z.infer<typeof Margin>

/**
 * How a fieldwork is weighted. `raking`, `linear` and `logit` are the distances of Deville and Särndal
 * (1992); one margin alone is post-stratification whatever the method. `bounds`: least and most that a
 * weight may be multiplied by; required for `linear` (weights could be negative) and `logit`, none for
 * plain raking. `trim`: as multiples of the
 * mean weight, the last resort: margins then hold only nearly.
 */
export const WeightingPlan = z
  .strictObject({
    method: z.enum(['raking', 'linear', 'logit']),
    margins: z.array(Margin).min(1).max(8),
    bounds: aroundOne.nullable(),
    trim: aroundOne.nullable(),
  })
  .refine(({ method, bounds }) => method === 'raking' || bounds !== null, {
    path: ['bounds'],
    error: 'required but for raking',
  })
export type WeightingPlan = z.infer<typeof WeightingPlan>

/** A plan kept with its author and date: immutable, named by the figures that use it. */
export const Weighting = z.strictObject({
  fieldworkId: z.string(),
  number: z.int(),
  plan: WeightingPlan,
  hash: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
  author: z.string(),
})
export type Weighting = z.infer<typeof Weighting>

/** Why a fieldwork cannot be weighted by a plan: where, and so what mends it. */
export type WeightingRefusal =
  /** A margin's variable is not among those that responses are counted by. */
  | { refusal: 'unknown-variable'; variable: string }
  /** Respondents whose category has no line, or a population of 0: group it, or add its line. */
  | {
      refusal: 'category-without-population'
      margin: number
      categories: string[]
      respondents: number
    }
  /** Population without any respondent: group it with a neighbour. */
  | { refusal: 'category-without-respondents'; margin: number; categories: string[] }
  /** Fewer than 5 respondents: group it with a neighbour. */
  | { refusal: 'category-too-small'; margin: number; categories: string[]; respondents: number }
  /** Totals differ by more than 1 %: mend one, or take the margin as shares. */
  | { refusal: 'totals-contradict'; margin: number; total: number; first: number }
  /** Margins cannot hold together on the cells that have respondents: group categories. */
  | { refusal: 'no-convergence'; gap: number }
  /** No weights within the bounds meet the margins: widen the bounds, group categories. */
  | { refusal: 'bounds-infeasible' }
  /** More respondents in a stratum than the frame has units (0: it has no such stratum). Mend the frame. */
  | {
      refusal: 'frame-out-of-date'
      stratum: string | null
      respondents: number
      population: number
    }
  | { refusal: 'no-respondents' }

/** What an analyst looks at before adopting a weighting. Shares are 0-1. */
export type WeightingReport = {
  margins: {
    variables: string[]
    source: string
    year: number
    /** The factor its totals were multiplied by to meet the first margin's; 1: none. */
    rescaledBy: number
    lines: {
      categories: string[]
      respondents: number
      sample: number
      population: number
      weighted: number
    }[]
  }[]
  respondents: number
  /** Final weights over design weights, scaled to a mean of 1 over respondents. */
  ratio: { least: number; most: number }
  /** Final weights, scaled to a mean of 1. */
  weight: { least: number; most: number }
  /** Kish: what unequal weights cost. Alert above 2, look above 1.5. */
  designEffect: number
  effectiveBase: number
  cycles: number
  /** Largest relative gap between a weighted total and its margin. */
  gap: number
  /** Respondents without a value of a weighting variable, counted with its most frequent category. */
  imputed: { variable: string; respondents: number; category: string }[]
  warnings: (
    | { warning: 'few-respondents'; margin: number; categories: string[]; respondents: number }
    | { warning: 'wide-weights'; most: number }
    | { warning: 'design-effect'; designEffect: number }
    | { warning: 'trimmed'; respondents: number }
    /** Strata of the frame with fewer than two respondents, taken together with another. */
    | { warning: 'strata-collapsed'; strata: string[] }
  )[]
}
