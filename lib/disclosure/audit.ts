import { integerBounds } from './integer-bounds'

export type Audited = {
  low: number
  /** Null: what is published sets no limit. */
  high: number | null
  /** The value is recovered. */
  exact: boolean
  /** A reader learns that the count is under k. */
  smallRevealed: boolean
}

/**
 * What a reader can learn of hidden counts from sums that are published: for each target (cells added
 * up) its smallest and largest possible value, by integer linear programming (`statistics.md` 9.4;
 * reference case 19). Cells are whole, non-negative counts numbered from 0.
 */
export async function audit(
  cells: number,
  published: readonly { cells: readonly number[]; sum: number }[],
  targets: readonly (readonly number[])[],
  k: number,
): Promise<Audited[]> {
  const known = published.map(({ cells, sum }) => ({ cells, low: sum, high: sum }))
  const bounds = await integerBounds(cells, known, targets)
  return bounds.map(({ low, high }) => ({
    low,
    high,
    exact: low === high,
    smallRevealed: high !== null && high < k,
  }))
}
