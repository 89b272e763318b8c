import { z } from 'zod'

export const text = z.string().max(500)
export const texts = z.array(text).max(10_000)
const oneOrMore = z.union([text, texts])

/** Values allowed by column; R writes an empty list as an array. */
export const conditions = z.union([z.record(text, oneOrMore), z.array(z.never()).max(0)]).nullish()
export type Conditions = z.infer<typeof conditions>

const margin = z.object({
  vars: oneOrMore,
  /** One line by category: the values of the variables, and N (or Freq) in the population. */
  totals: z.array(z.record(text, z.union([text, z.number()]))).max(100_000),
})
export type MarginSpec = z.infer<typeof margin>
const margins = z.array(margin).max(100)

export const weightingSpec = z.discriminatedUnion('method', [
  z.object({ method: z.literal('postStratify'), margins }),
  z.object({
    method: z.literal('rake'),
    margins,
    maxit: z.number().nullish(),
    epsilon: z.number().nullish(),
  }),
  z.object({
    method: z.literal('calibrate'),
    calfun: z.enum(['linear', 'raking', 'logit']),
    margins,
    epsilon: z.number().nullish(),
    /** Null: none. */
    bounds: z.array(z.number().nullable()).length(2).nullish(),
  }),
])
export type WeightingSpec = z.infer<typeof weightingSpec>

export const designSpec = z.object({
  filter: conditions,
  design: z.object({
    weight: z.union([text, z.number()]).nullish(),
    strata: text.nullish(),
    /** Population of the stratum (units or clusters), or the fraction drawn; a column or a constant. */
    fpc: z.union([text, z.number()]).nullish(),
    cluster: text.nullish(),
    nest: z.boolean().nullish(),
  }),
  weighting: weightingSpec.nullish(),
  trim: z
    .object({
      upper: z.number().nullish(),
      lower: z.number().nullish(),
      strict: z.boolean().nullish(),
    })
    .nullish(),
  version_sensitive: text.nullish(),
})
export type DesignSpec = z.infer<typeof designSpec>

export const list = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value

export const allowedBy = (spec: Conditions): Record<string, readonly string[]> =>
  spec && !Array.isArray(spec)
    ? Object.fromEntries(Object.entries(spec).map(([name, values]) => [name, list(values)]))
    : {}
