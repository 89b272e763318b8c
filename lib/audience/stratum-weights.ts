/** A draw: how many units each stratum of the frame holds, and how many were drawn from it. */
export type Draw = {
  /** ISO 8601. */
  day: string
  sizes: Record<string, { population: number; drawn: number }>
}

/**
 * Design weight of a stratum's units: how many of the population each stands for, all draws up to a day taken
 * together. The newest draw says how large the stratum is.
 */
export function stratumWeights(draws: readonly Draw[], on: string): Map<string, number> {
  const sizes = new Map<string, { population: number; drawn: number }>()
  const made = draws.filter(({ day }) => day <= on).sort((a, b) => a.day.localeCompare(b.day))
  for (const draw of made)
    for (const [stratum, { population, drawn }] of Object.entries(draw.sizes))
      sizes.set(stratum, { population, drawn: drawn + (sizes.get(stratum)?.drawn ?? 0) })
  return new Map(
    [...sizes].flatMap(([stratum, { population, drawn }]) =>
      drawn > 0 ? [[stratum, population / drawn] as const] : [],
    ),
  )
}
