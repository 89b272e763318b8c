import type { Distribution } from './distribution'
import { integerBounds, type KnownSum } from './integer-bounds'
import {
  isSaidAround,
  isShownElsewhere,
  isSmallRevealed,
  type Leak,
  type Threshold,
  type View,
  valuesByCell,
} from './leaks'
import { mostApart } from './primary'
import { smallBase } from './thresholds'

/** As `leakOfBase`, with the narrowest bounds there are. */
export async function exactLeakOfBase(
  view: View,
  values: readonly number[],
  threshold: Threshold,
  only?: ReadonlySet<number>,
): Promise<Leak | null> {
  const truth = valuesByCell(view, values)
  const inside = new Set(view.system.domains.flatMap(({ cells }) => cells))
  const targets = [...inside].filter(
    (cell) => (only?.has(cell) ?? true) && (truth[cell] ?? 0) < threshold.least,
  )
  const known = sums(view, values)
  if (known.length === 0) return null
  const bounds = await integerBounds(
    view.system.size,
    known,
    targets.map((cell) => [cell]),
  )
  const at = bounds.findIndex(({ high }, place) =>
    isSmallRevealed(high, truth[targets[place] as number] ?? null, threshold),
  )
  return at < 0 ? null : { cell: targets[at] as number, values }
}

/**
 * What readers can work out of the domains in `away`, who also know the bases of `based`: that all but
 * two at most answered alike, or how many exactly chose an answer.
 */
export async function exactLeakOfCategory(
  view: View,
  category: Distribution['categories'][number],
  based: readonly boolean[],
  away: readonly number[],
): Promise<Leak | null> {
  const { system } = view
  const { counts, base, isBinary } = category
  const outside = base.map((all, at) => all - (counts[at] as number))
  // Twice the cells: those who chose the answer, then those who did not.
  const second = (cells: readonly number[]) => cells.map((cell) => cell + system.size)
  const known: KnownSum[] = [
    ...sums(view, counts),
    ...sums(view, outside).map(({ cells, ...sum }) => ({ ...sum, cells: second(cells) })),
    ...sums({ ...view, isVisible: based.map((is, at) => is && !view.isVisible[at]) }, base).map(
      ({ cells, ...sum }) => ({ ...sum, cells: [...cells, ...second(cells)] }),
    ),
  ]
  const domains = away.flatMap((at) => {
    const domain = system.domains[at]
    return domain && domain.cells.length > 0 && !isShownElsewhere(view, domain.mask)
      ? [{ ...domain, at }]
      : []
  })
  const bounds = await integerBounds(system.size * 2, known, [
    ...domains.map(({ cells }) => cells),
    ...domains.map(({ cells }) => second(cells)),
  ])
  for (const [place, { cells, mask, at }] of domains.entries()) {
    const cell = cells[0] as number
    const chosen = bounds[place]
    const others = bounds[place + domains.length]
    if (chosen && chosen.low === chosen.high && chosen.low > 0) return { cell, values: counts }
    if ((base[at] as number) >= smallBase || base[at] === 0) continue
    if ((others?.high ?? smallBase) <= mostApart && !isSaidAround(view, outside, mask))
      return { cell, values: outside }
    if (isBinary && (chosen?.high ?? smallBase) <= mostApart && !isSaidAround(view, counts, mask))
      return { cell, values: counts }
  }
  return null
}

function sums({ system, isVisible }: View, values: readonly number[]): KnownSum[] {
  return system.domains.flatMap(({ cells }, at) => {
    const sum = values[at] as number
    return isVisible[at] && cells.length > 0 ? [{ cells, low: sum, high: sum }] : []
  })
}
