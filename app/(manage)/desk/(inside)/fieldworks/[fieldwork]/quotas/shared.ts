/** A total in whole parts proportional to these sizes, by largest remainders: they add up to it. */
export function shared(total: number, sizes: readonly number[]): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  if (whole <= 0) return sizes.map(() => 0)
  const exact = sizes.map((size) => (total * size) / whole)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  const remainders = exact.map((value, at) => ({ at, of: value - Math.floor(value) }))
  for (const { at } of remainders.sort((a, b) => b.of - a.of || a.at - b.at).slice(0, left))
    parts[at] = (parts[at] ?? 0) + 1
  return parts
}
