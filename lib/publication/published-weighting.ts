import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'

const code = z.string().max(130)
/** A profile variable: what it is made of, and the words of the question asked for it. */
export const PublishedVariable = z.strictObject({
  code,
  kind: z.enum(['item', 'age', 'department', 'region', 'sizeBand', 'where']),
  text: Localized.optional(),
  /** Names of the groups its codes are taken together in: territory sets, where departments are. */
  groups: z.array(code).optional(),
})
export type PublishedVariable = z.infer<typeof PublishedVariable>

const span = z.strictObject({ low: z.number(), high: z.number() })

/** How an audience is weighted, as its readers may know it: criteria with their sources, and what it costs. */
export const PublishedWeighting = z.strictObject({
  /** Version of the fieldwork's weighting, and the content hash of its plan. */
  number: z.int(),
  hash: z.string(),
  /** The day its author kept it. */
  keptOn: z.iso.date(),
  method: z.enum(['raking', 'linear', 'logit']),
  bounds: span.nullable(),
  trim: span.nullable(),
  margins: z.array(
    z.strictObject({
      /** Profile variables, several when their crossing is the margin. */
      variables: z.array(PublishedVariable),
      source: z.string(),
      year: z.number(),
      /** What its totals were multiplied by to meet the first margin's; 1: nothing. */
      rescaledBy: z.number(),
    }),
  ),
  /** Kish: what unequal weights cost, and what the respondents are worth. */
  designEffect: z.number(),
  effectiveBase: z.number(),
  /** Final weights, scaled to a mean of 1. */
  weight: z.strictObject({ least: z.number(), most: z.number() }),
})
export type PublishedWeighting = z.infer<typeof PublishedWeighting>

/** The list a sample was drawn from. */
export const PublishedFrame = z.strictObject({
  population: z.int(),
  /** Profile variable of its strata, null when the draw was not stratified. */
  strata: PublishedVariable.nullable(),
  source: z.string(),
  year: z.number(),
})
