/** What rows add up to, exact to the decimals asked: 0.1 and 0.2 make 0.3. */
export function sumOfRows(rows: Record<string, unknown>, decimals: number): number {
  const unit = 10 ** decimals
  const units = Object.values(rows).reduce<number>(
    (sum, value) => sum + (typeof value === 'number' ? Math.round(value * unit) : 0),
    0,
  )
  return units / unit
}

/** What is left to share out; below zero, what was given too much. */
export function leftOf(total: number, rows: Record<string, unknown>, decimals: number): number {
  const unit = 10 ** decimals
  return Math.round((total - sumOfRows(rows, decimals)) * unit) / unit
}

/** Once all is shared out, rows left blank are zeros. */
export function completed(
  item: { rows: string[]; total: number; decimals: number },
  given: Record<string, string | number>,
): Record<string, string | number> {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const isWhole =
    Object.values(filled).every((value) => typeof value === 'number') &&
    leftOf(item.total, filled, item.decimals) === 0
  return isWhole ? Object.fromEntries(item.rows.map((row) => [row, filled[row] ?? 0])) : filled
}
