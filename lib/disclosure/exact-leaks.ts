import type { Category } from './distribution'
import { type Program, withProgram } from './integer-bounds'
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
import type { KnownSum } from './program-model'
import { smallBase } from './thresholds'

/** As `leakOfBase`, with the narrowest bounds there are. */
export async function exactLeakOfBase(
  view: View,
  values: readonly number[],
  threshold: Threshold,
  only?: ReadonlySet<number>,
): Promise<Leak | null> {
  const known = sums(view, values)
  if (known.length === 0) return null
  const targets = mayBeFew(view, values, threshold, only)
  return withProgram(view.system.size, known, (program) => {
    const found = targets.find((target) => isFewKnown(program, target, threshold))
    return found ? { cell: found.cell, values } : null
  })
}

type Target = { cell: number; base: number | null }

function isFewKnown(program: Program, { cell, base }: Target, threshold: Threshold): boolean {
  const sum = { cells: [cell] }
  if (program.reaches(sum, threshold.least)) return false
  return isSmallRevealed(program.extreme(sum, 'maximize'), base, threshold)
}

/**
 * What can be worked out of a question's answers taken together, by readers who know every base of
 * `based` too: that the base of a group is under the threshold; for the domains of `away`, that all but
 * two at most answered alike, or how many exactly chose an answer. For sets that overlap: where they are
 * nested, the leaks found by tightening are all.
 */
export async function exactLeakOfAnswers(
  view: View,
  categories: readonly Category[],
  based: readonly boolean[],
  away: readonly number[],
  threshold: Threshold,
): Promise<Leak | null> {
  const { system } = view
  const base = categories[0]?.base
  if (!base) return null
  const together = categories.filter((one) => one.base === base)
  /** The respondents of cells, then those of them who chose each answer. */
  const said = (cells: readonly number[], category: number) =>
    cells.map((cell) => cell + (category + 1) * system.size)
  const parts = partsOf(together, base)
  const every = Array.from({ length: system.size }, (_, cell) => cell)
  const known: KnownSum[] = [
    ...sums({ ...view, isVisible: based.map((is, at) => is || view.isVisible[at] === true) }, base),
    ...together.flatMap(({ counts }, category) =>
      sums(view, counts).map((sum) => ({ ...sum, cells: said(sum.cells, category) })),
    ),
    ...every.flatMap((cell): KnownSum[] => [
      ...together.map((_, category) => ({
        cells: said([cell], category),
        less: [cell],
        low: Number.NEGATIVE_INFINITY,
        high: 0,
      })),
      ...(parts.length > 0
        ? [
            {
              cells: parts.flatMap((category) => said([cell], category)),
              less: [cell],
              low: 0,
              high: 0,
            },
          ]
        : []),
    ]),
  ]
  const few = mayBeFew(view, base, threshold)
  const hidden = away.flatMap((at) => {
    const domain = system.domains[at]
    const isOwn = domain && domain.cells.length > 0 && !isShownElsewhere(view, domain.mask)
    return isOwn ? [{ ...domain, at }] : []
  })
  return withProgram(system.size * (together.length + 1), known, (program) => {
    const known = few.find((target) => isFewKnown(program, target, threshold))
    if (known) return { cell: known.cell, values: base }
    for (const { cells, mask, at } of hidden) {
      const answered = base[at] as number
      const cell = cells[0] as number
      for (const [category, { counts, isBinary }] of together.entries()) {
        const count = counts[at] as number
        const chosen = { cells: said(cells, category) }
        if (count > 0 && program.isExactly(chosen, count)) return { cell, values: counts }
        if (answered === 0 || answered >= smallBase) continue
        const outside = base.map((all, domain) => all - (counts[domain] as number))
        const others = { cells, less: chosen.cells }
        for (const [values, sum] of [
          [outside, others],
          ...(isBinary ? ([[counts, chosen]] as const) : []),
        ] as const) {
          if ((values[at] as number) > mostApart || isSaidAround(view, values, mask)) continue
          if (!program.reaches(sum, mostApart + 1)) return { cell, values }
        }
      }
    }
    return null
  })
}

/** Categories that every respondent is in one of; none where several may be chosen. */
export function partsOf(categories: readonly Category[], base: readonly number[]): number[] {
  const parts = categories.flatMap(({ isBinary }, at) => (isBinary ? [] : [at]))
  const isWhole = base.every(
    (all, at) =>
      Number.isNaN(all) ||
      all === parts.reduce((sum, one) => sum + (categories[one]?.counts[at] as number), 0),
  )
  return parts.length > 1 && isWhole ? parts : []
}

/** Cells that are not known to have the threshold, with their base where it is known here. */
function mayBeFew(
  view: View,
  values: readonly number[],
  { least }: Threshold,
  only?: ReadonlySet<number>,
): Target[] {
  const truth = valuesByCell(view, values)
  const inside = new Set(view.system.domains.flatMap(({ cells }) => cells))
  return [...inside].flatMap((cell) => {
    const base = truth[cell] ?? null
    return (only?.has(cell) ?? true) && (base ?? 0) < least ? [{ cell, base }] : []
  })
}

function sums({ system, isVisible }: View, values: readonly number[]): KnownSum[] {
  return system.domains.flatMap(({ cells }, at) => {
    const sum = values[at] as number
    return isVisible[at] && cells.length > 0 ? [{ cells, low: sum, high: sum }] : []
  })
}
