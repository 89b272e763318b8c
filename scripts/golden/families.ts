import { z } from 'zod'
import { adjustP } from '@/lib/statistics/adjust-p'
import { figure, type Tree } from './figures'

/** p-values of the results of a family, by their places, corrected for their number. */
export const familySpec = z.object({ of: z.union([z.number(), z.array(z.number()).max(10_000)]) })

export function familyFigures(
  { of }: z.infer<typeof familySpec>,
  results: readonly (Tree | undefined)[],
): Tree {
  const p = [of].flat().map((place) => pOf(results[place]))
  const adjusted = (method: Parameters<typeof adjustP>[1]) => adjustP(p, method).map(figure)
  return {
    p: p.map(figure),
    holm: adjusted('holm'),
    bonferroni: adjusted('bonferroni'),
    BH: adjusted('BH'),
    hochberg: adjusted('hochberg'),
  }
}

function pOf(result: Tree | undefined): number {
  const known = z
    .union([
      z.object({ p_z: z.number().nullable() }).transform((it) => it.p_z),
      z.object({ F: z.object({ p: z.number().nullable() }) }).transform((it) => it.F.p),
    ])
    .safeParse(result)
  if (!known.success) throw new Error('a result of the family has no p-value')
  return known.data ?? Number.NaN
}
