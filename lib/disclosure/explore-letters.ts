import { compareIndependent, isSmall, judge, type Test } from '@/lib/tabulation/compare'
import { compareParts, type Part } from '@/lib/tabulation/compare-domains'
import type { Figure } from '@/lib/tabulation/figure'
import type { Reading } from '@/lib/tabulation/tabulation'
import type { ExploredColumn, ExploredTable, NoTest } from './explored-table'

/** Over so many tests in one table the false discovery rate is held instead of any error (7.6). */
const mostByHolm = 50

type Compared = Pick<ExploredColumn, 'letter' | 'audience' | 'part'> & { of: Part }

/**
 * Which columns each figure is significantly higher than, by row and column. Compared are the columns of
 * one audience, as domains of one sample, and the same column of two audiences, as samples drawn apart;
 * all together one family (`statistics.md` 7.5-7.7). Hidden figures are not compared.
 */
export function lettersOf(
  columns: readonly Compared[],
  rows: readonly (readonly (Figure | null)[])[],
  reading: Omit<Reading, 'domain'>,
  isComparable: boolean,
): { higherThan: string[][][]; tests: ExploredTable['tests'] } {
  const pairs: { row: number; a: number; b: number; test: Test }[] = []
  const isPair = (a: Compared, b: Compared) =>
    a.letter !== null &&
    b.letter !== null &&
    (a.audience === b.audience || a.part?.code === b.part?.code)
  rows.forEach((figures, row) => {
    columns.forEach((ofA, a) => {
      columns.slice(a + 1).forEach((ofB, after) => {
        const b = a + 1 + after
        const [one, other] = [figures[a], figures[b]]
        if (!one || !other || one.suppression || other.suppression || !isPair(ofA, ofB)) return
        const test =
          ofA.audience === ofB.audience
            ? compareParts(ofA.of, ofB.of, one, reading)
            : compareIndependent(one, other, isComparable)
        pairs.push({ row, a, b, test })
      })
    })
  })
  const made = pairs.filter(({ test }) => !('reason' in test)).length
  const by = made > mostByHolm ? 'BH' : 'holm'
  const judged = judge(
    pairs.map(({ test }) => test),
    { by },
  )
  const higherThan = rows.map((figures) => figures.map((): string[] => []))
  const not = new Set<NoTest>()
  pairs.forEach(({ row, a, b }, at) => {
    const { verdict, reason } = judged[at] ?? {}
    if (verdict === 'higher') higherThan[row]?.[b]?.push(columns[a]?.letter ?? '')
    if (verdict === 'lower') higherThan[row]?.[a]?.push(columns[b]?.letter ?? '')
    if (reason === 'open-sample' || reason === 'small-base' || reason === 'not-comparable')
      not.add(reason)
  })
  if (columns.filter(({ letter }) => letter !== null).length < 2) not.add('one-column')
  return { higherThan, tests: { made, by, not: [...not] } }
}

/** Shown, and resting on few answers or on answers worth few. */
export function isOnSmallBase(figure: Figure): boolean {
  return !figure.suppression && figure.base !== null && isSmall(figure)
}
