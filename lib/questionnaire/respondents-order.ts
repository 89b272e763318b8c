import type { Option, Order } from './definition'
import { isSubstantive } from './find-item'
import { fnv1a, mulberry32 } from './random-order'

/** What changes place when a list is drawn; the rest follows it as it stood. */
const isFree = (option: Option) => isSubstantive(option) && !option.pinned && !option.other

/**
 * Parts what is shown of a list into what has a place drawn, in that order, and the rest. The order is
 * that of the `whole` list: whatever part of it is shown, it is a part of that one order.
 */
export function drawn(
  shown: readonly Option[],
  whole: readonly Option[],
  order: Order,
  seed: string,
): [free: Option[], fixed: Option[]] {
  const codes = whole.filter(isFree).map(({ code }) => code)
  const random = mulberry32(fnv1a(seed))
  const inOrder = order === 'rotated' ? rotate(codes, random) : shuffle(codes, random)
  const rank = new Map(inOrder.map((code, place) => [code, place]))
  const isMoved = (option: Option) => isFree(option) && rank.has(option.code)
  const free = shown.filter(isMoved)
  free.sort((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0))
  return [free, shown.filter((option) => !isMoved(option))]
}

function rotate(codes: string[], random: () => number): string[] {
  const first = Math.floor(random() * codes.length)
  return [...codes.slice(first), ...codes.slice(0, first)]
}

/** Fisher and Yates' shuffle, in Durstenfeld's form (CACM algorithm 235, 1964). */
function shuffle(codes: string[], random: () => number): string[] {
  const order = [...codes]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const code = order[last] as string
    order[last] = order[other] as string
    order[other] = code
  }
  return order
}
