/**
 * Counts of responses, the only thing figures are computed from.
 *
 * For each variable and profile cell the four states sum to the complete responses of the cell:
 * `@answered` substantive, `@dk` don't know (also refused, na), `@missing` asked but left, `@notAsked`.
 * Beside the states, one code for each answer:
 * - single: the option code · multiple: each ticked option · number, year: the value as text
 * - ranking: `<option>@<rank>` (rank 1 is best) · matrix: variable `<item>.<row>`, code of the scale
 * - indicator: variable `indicator:<code>`, code `1` (positive) among `@answered` + `@dk`; outside its
 *   filter a response counts as `@notAsked`
 */
export type CellCount = {
  variable: string
  code: string
  count: number
}

export const states = ['@answered', '@dk', '@missing', '@notAsked'] as const
export type State = (typeof states)[number]

/** One response reduced to what is counted: its profile, whether the universe holds it, its codes. */
export type Tally = {
  profile: Record<string, string>
  inUniverse: boolean
  /** `[variable, code]` pairs, each counted once. */
  counts: [variable: string, code: string][]
}
