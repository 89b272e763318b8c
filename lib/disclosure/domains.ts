/** A set of respondents that figures are about, as the cells that the sets published together cut. */
export type Domain = { cells: readonly number[]; mask: bigint }

/** Names of the smallest groups a domain consists of (departments, profile cells); null: everyone. */
export type Members = Iterable<string> | null

/**
 * The cells that several domains cut the respondents into: members that are in the same domains cannot
 * be told apart and make one cell. Where a domain is everyone, those in no other domain are one more.
 */
export function domainsOf(parts: readonly Members[]): { size: number; domains: Domain[] } {
  const everyone = mask(parts.flatMap((members, at) => (members === null ? [at] : [])))
  const signatures = new Map<string, bigint>()
  parts.forEach((members, at) => {
    for (const member of members ?? [])
      signatures.set(member, (signatures.get(member) ?? everyone) | bit(at))
  })
  const cells = [...new Set([...signatures.values(), ...(everyone ? [everyone] : [])])]
  const domains = parts.map((_, at) =>
    domain(cells.flatMap((signature, cell) => (signature & bit(at) ? [cell] : []))),
  )
  return { size: cells.length, domains }
}

export function domain(cells: readonly number[]): Domain {
  return { cells, mask: mask(cells) }
}

export const isWithin = (one: bigint, other: bigint) => (one & ~other) === 0n

/** Nested or apart: then the largest value of a cell is that of the remainder it is in. */
export function areNested(domains: readonly Domain[]): boolean {
  return domains.every(({ mask }, at) =>
    domains
      .slice(at + 1)
      .every(
        ({ mask: other }) =>
          (mask & other) === 0n || isWithin(mask, other) || isWithin(other, mask),
      ),
  )
}

function mask(places: readonly number[]): bigint {
  return places.reduce((sum, at) => sum | bit(at), 0n)
}

function bit(at: number): bigint {
  return 1n << BigInt(at)
}
