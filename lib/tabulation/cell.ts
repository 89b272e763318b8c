/**
 * Counts of responses, the only thing figures are computed from.
 *
 * For each variable and profile cell the four states sum to the complete responses of the cell:
 * `@answered` substantive, `@dk` don't know, `@missing` asked but left (also refused), `@notAsked` (also na).
 * Beside the states, one code for each answer:
 * - single: the option code · multiple: each ticked option · number, year: the value as text
 * - text, date, territory: states only (a territory's levels are derived variables)
 * - ranking: `<option>@<rank>` (rank 1 is best) · matrix: variable `<item>.<row>`, code of the scale
 * - constantSum: variable `<item>.<row>`, the value as text · consent: `yes`, else `@missing`
 * - an option that not everybody was offered: also variable `<variable>?<code>`, with its code where it was
 *   chosen; whom it was not offered to counts as `@notAsked` (`offered.ts`)
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

/** What one response says of one variable: its state, and the codes counted beside it. */
export type Counted = { readonly state: State; readonly codes: readonly string[] }

/** One response reduced to what is counted. */
export type Tally = {
  /** Values of the profile variables. */
  profile: Record<string, string>
  /** Is it part of the domain that published figures are computed in? */
  inUniverse: boolean
  /** Names of all variables, one array for all tallies of a questionnaire version. */
  variables: readonly string[]
  /** What the response says of each, in the same order. */
  counted: readonly Counted[]
}
