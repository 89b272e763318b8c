import type { Margin } from './weighting'

/** Respondents and population by category of one weighting margin. Shares are 0-1. */
export type SampleMargin = {
  margin: Margin
  /** Respondents of the universe whose category has a line. */
  respondents: number
  /** … and those without a value, or of a category without a line: in no share here. */
  outside: number
  lines: {
    categories: string[]
    respondents: number
    /** Null before the first respondent. */
    sample: number | null
    population: number
  }[]
}

export type CategoryCount = { codes: readonly (string | null)[]; count: number }

/**
 * The sample beside the population it should resemble, unweighted: respondents of a line over those of all
 * lines, the line's population over that of all lines. Nobody is imputed here, unlike in weights.
 */
export function sampleMargin(margin: Margin, counts: readonly CategoryCount[]): SampleMargin {
  const groupOf = margin.variables.map(
    ({ groups }) =>
      new Map(
        Object.entries(groups ?? {}).flatMap(([group, codes]) => codes.map((it) => [it, group])),
      ),
  )
  const respondentsOf = new Map(margin.lines.map(({ categories }) => [keyOf(categories), 0]))
  let outside = 0
  for (const { codes, count } of counts) {
    const key = keyOf(codes.map((code, at) => groupOf[at]?.get(code ?? '') ?? code))
    const sum = respondentsOf.get(key)
    if (sum === undefined) outside += count
    else respondentsOf.set(key, sum + count)
  }
  const respondents = [...respondentsOf.values()].reduce((all, it) => all + it, 0)
  const population = margin.lines.reduce((all, it) => all + it.population, 0)
  const lines = margin.lines.map((line) => {
    const own = respondentsOf.get(keyOf(line.categories)) ?? 0
    return {
      categories: line.categories,
      respondents: own,
      sample: respondents > 0 ? own / respondents : null,
      population: population > 0 ? line.population / population : 0,
    }
  })
  return { margin, respondents, outside, lines }
}

const keyOf = (codes: readonly (string | null)[]) => codes.join('\u001f')
