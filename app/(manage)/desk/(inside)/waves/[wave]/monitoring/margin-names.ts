import type { Margin } from '@/lib/tabulation/weighting'
import type { partNames } from './named-parts'

type Names = Pick<ReturnType<typeof partNames>, 'variable' | 'category'>

/** « Âge × Ancienne région » */
export function marginName(names: Names, { variables }: Margin): string {
  return variables.map(({ variable }) => names.variable(variable)).join(' × ')
}

/** A code's own name, or those of the codes taken together. */
export function lineName(
  names: Names,
  { variables }: Margin,
  categories: readonly string[],
): string {
  return categories
    .map((category, at) => {
      const { variable = '', groups } = variables[at] ?? {}
      const codes = groups?.[category] ?? [category]
      return codes.map((code) => names.category(variable, code)).join(', ')
    })
    .join(' × ')
}
