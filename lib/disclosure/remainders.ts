import { type Domain, isWithin } from './domains'

/**
 * What a published domain leaves when published domains inside it, none of which overlap, are taken
 * away: a count of the remainder is the count `of` the domain less those of `less`.
 */
export type Remainder = { of: number; less: readonly number[]; cells: readonly number[] }

/**
 * The remainders of what is visible. For domains that are nested or apart (territories) they are all
 * that can be computed; for others (a table with both margins) the ones worth looking at first.
 */
export function remaindersOf(
  domains: readonly Domain[],
  isVisible: readonly boolean[],
): Remainder[] {
  const masks = new Set<bigint>()
  // Of two names of one set, the second adds nothing.
  const visible = domains.flatMap(({ mask }, at) => {
    if (!isVisible[at] || mask === 0n || masks.has(mask)) return []
    masks.add(mask)
    return [at]
  })
  return visible.flatMap((of) => {
    const whole = domains[of] as Domain
    const inside = visible
      .filter((at) => at !== of && isWithin((domains[at] as Domain).mask, whole.mask))
      .sort((a, b) => (domains[b] as Domain).cells.length - (domains[a] as Domain).cells.length)
    const widest = inside.filter(
      (at) => !inside.some((other) => isProperlyWithin(domains[at], domains[other])),
    )
    const packings = new Map<string, number[]>()
    for (const start of widest) {
      let taken = (domains[start] as Domain).mask
      const less = [start]
      for (const at of inside) {
        const { mask } = domains[at] as Domain
        if ((mask & taken) !== 0n) continue
        taken |= mask
        less.push(at)
      }
      less.sort((a, b) => a - b)
      packings.set(less.join(), less)
    }
    if (packings.size === 0) packings.set('', [])
    return [...packings.values()].flatMap((less) => {
      const taken = less.reduce((sum, at) => sum | (domains[at] as Domain).mask, 0n)
      const cells = whole.cells.filter((cell) => (taken & (1n << BigInt(cell))) === 0n)
      return cells.length > 0 ? [{ of, less, cells }] : []
    })
  })
}

export function leftIn({ of, less }: Remainder, values: readonly number[]): number {
  return less.reduce((left, at) => left - (values[at] ?? 0), values[of] ?? 0)
}

function isProperlyWithin(one: Domain | undefined, other: Domain | undefined): boolean {
  return !!one && !!other && one.mask !== other.mask && isWithin(one.mask, other.mask)
}

/**
 * Bounds of the count of each cell from the counts of remainders, by tightening each in turn: never
 * narrower than the truth, and the truth itself where domains are nested.
 */
export function tighten(
  size: number,
  remainders: readonly Remainder[],
  values: readonly number[],
): { low: number[]; high: number[] } {
  const low = new Array<number>(size).fill(0)
  const high = new Array<number>(size).fill(Number.POSITIVE_INFINITY)
  const sums = remainders.map((one) => leftIn(one, values))
  for (let changed = true, round = 0; changed && round < 20; round++) {
    changed = false
    remainders.forEach(({ cells }, at) => {
      const sum = sums[at] as number
      const least = cells.reduce((total, cell) => total + (low[cell] as number), 0)
      for (const cell of cells) {
        const most = sum - least + (low[cell] as number)
        if (most >= (high[cell] as number)) continue
        high[cell] = Math.max(0, most)
        changed = true
      }
      const most = cells.reduce((total, cell) => total + (high[cell] as number), 0)
      for (const cell of cells) {
        const others = most - (high[cell] as number)
        if (sum - others <= (low[cell] as number)) continue
        low[cell] = sum - others
        changed = true
      }
    })
  }
  return { low, high }
}
