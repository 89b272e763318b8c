import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'
import { Logic } from '@/lib/questionnaire/logic'

/** How far the answers of two audiences to one indicator may be compared. */
export const Comparability = z.enum(['identical', 'harmonised', 'notComparable'])

/**
 * Numerator and domain of an indicator for one audience. Share of the `answered` base (don't know
 * included) with a positive code, within the fieldwork's universe and `where`.
 */
export const IndicatorRecipe = z.strictObject({
  /** Item id; a matrix row as `<item>.<row>`. */
  question: z.string().max(130),
  positive: z.array(z.string().max(64)).min(1),
  where: Logic.optional(),
  comparability: Comparability,
})
export type IndicatorRecipe = z.infer<typeof IndicatorRecipe>

export const Indicator = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
  name: Localized,
  position: z.int(),
  /** By audience code; an audience without a recipe is not asked. */
  recipes: z.record(z.string(), IndicatorRecipe),
})
export type Indicator = z.infer<typeof Indicator>
