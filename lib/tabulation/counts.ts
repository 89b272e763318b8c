/** Variable → code → complete responses. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Unweighted bases of a variable. `answered`: a substantive answer or don't know; `expressed`: the
 * former only. `dontKnow`: share of don't know in `answered`, null when that is empty.
 */
export function basesOf(
  counts: Counts,
  variable: string,
): { answered: number; expressed: number; dontKnow: number | null } {
  const expressed = counts.get(variable)?.get('@answered') ?? 0
  const dk = counts.get(variable)?.get('@dk') ?? 0
  const answered = expressed + dk
  return { answered, expressed, dontKnow: answered > 0 ? dk / answered : null }
}

/** Codes that are numbers, with their counts; neither states nor the codes left out. */
export function numbersOf(
  counts: Counts,
  variable: string,
  without: ReadonlySet<string>,
): [value: number, count: number][] {
  return [...(counts.get(variable) ?? [])].flatMap(([code, count]) =>
    code.startsWith('@') || without.has(code) ? [] : [[Number(code), count] as [number, number]],
  )
}
