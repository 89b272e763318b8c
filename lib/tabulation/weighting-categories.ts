import type { Profile } from './tabulation'
import type { WeightingReport, WeightingVariable } from './weighting'

export type Categories = {
  /** Category of each profile; null outside the universe. */
  of: (string | null)[]
  imputed: WeightingReport['imputed'][number] | null
}

/**
 * The category of each profile in a variable, its codes taken together where groups say so; a code in no
 * group is a category by itself. Respondents of the universe who have no value (don't know, no answer,
 * not asked) are counted with the most frequent category, never dropped (`statistics.md` 3.2).
 * Null: responses are not counted by this variable.
 */
export function categoriesOf(
  profiles: readonly Profile[],
  { variable, groups }: WeightingVariable,
): Categories | null {
  if (!profiles.some(({ values }) => variable in values)) return null
  const groupOf = new Map(
    Object.entries(groups ?? {}).flatMap(([group, codes]) => codes.map((code) => [code, group])),
  )
  const found = profiles.map(({ values, inUniverse }) => {
    const value = values[variable]
    if (!inUniverse || value === undefined || value.startsWith('@')) return null
    return groupOf.get(value) ?? value
  })
  const mode = mostFrequent(profiles, found)
  let respondents = 0
  for (const [at, { inUniverse, count }] of profiles.entries()) {
    if (!inUniverse || found[at] !== null || mode === null) continue
    found[at] = mode
    respondents += count
  }
  const isImputed = respondents > 0 && mode !== null
  return { of: found, imputed: isImputed ? { variable, respondents, category: mode } : null }
}

/** The first in the order of the codes where several are as frequent. */
function mostFrequent(profiles: readonly Profile[], found: readonly (string | null)[]) {
  const counts = new Map<string, number>()
  for (const [at, category] of found.entries()) {
    if (category === null) continue
    counts.set(category, (counts.get(category) ?? 0) + (profiles[at]?.count ?? 0))
  }
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return ordered[0]?.[0] ?? null
}
