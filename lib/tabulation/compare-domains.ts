import {
  type Difference,
  differenceOfDomains,
  differenceOfIndependent,
  partAgainstRest,
} from '@/lib/statistics/difference'
import type { Sample, Sums } from '@/lib/statistics/sample'
import { estimateOf, isSmall, type Test, tested } from './compare'
import { type FigurePlace, formulaOf } from './formula'
import { type Measurer, measurer } from './measure'
import { type Domain, inDomain, type Reading, type Tabulation } from './tabulation'

/** A domain of a tabulation, or of one that was cut out of it (`crossing.ts`). */
export type Part = { tabulation: Tabulation; domain: Domain }

/**
 * Of two domains of one sample: they share no one, or one holds the other and the part is set against the
 * rest, with the sign that b less a has (`statistics.md` 7.2).
 */
export function compareDomains(
  tabulation: Tabulation,
  place: FigurePlace,
  a: Domain,
  b: Domain,
  reading: Omit<Reading, 'domain'> = {},
): Test {
  return compareParts({ tabulation, domain: a }, { tabulation, domain: b }, place, reading)
}

/** As `compareDomains`; parts of one crossing share no one where its columns exclude one another. */
export function compareParts(
  a: Part,
  b: Part,
  place: FigurePlace,
  reading: Omit<Reading, 'domain'> = {},
): Test {
  const [ofA, ofB] = [side(a, place, reading), side(b, place, reading)]
  const known = ofA?.value != null && ofB?.value != null
  const difference = known ? (ofB.value as number) - (ofA.value as number) : null
  if (a.tabulation.fieldwork.sampleKind === 'open') return { reason: 'open-sample', difference }
  const relation = relationOf(a, b)
  if (!ofA || !ofB || relation === 'overlapping') return { reason: 'not-comparable', difference }
  if (difference === null) return { reason: 'hidden', difference }
  const rest = relation === 'apart' ? null : Math.abs(ofA.bases.base - ofB.bases.base)
  if (isSmall(ofA.bases) || isSmall(ofB.bases) || (rest !== null && isSmall({ base: rest })))
    return { reason: 'small-base', difference }
  const level = reading.level ?? 0.95
  // Such a share adds no variance of its own, nor has it any with the other's: its interval stands for it.
  const isExtreme = [ofA, ofB].some(({ value, isShare }) => isShare && (value === 0 || value === 1))
  const found =
    relation === 'apart' && isExtreme
      ? differenceOfIndependent(estimateOf(ofA.figure), estimateOf(ofB.figure), level)
      : differenceBy(relation, ofA.sample, ofA.sums, ofB.sums, level)
  return tested(found, found?.value ?? difference, ofA.isShare)
}

// A table compares the same few columns on many rows; a part is never changed in place.
const made = new WeakMap<Part, Map<string, Measurer>>()

function measurerOf(part: Part, { weighted, level }: Omit<Reading, 'domain'>): Measurer {
  const known = made.get(part) ?? new Map<string, Measurer>()
  made.set(part, known)
  const key = `${weighted} ${level}`
  const measure =
    known.get(key) ??
    measurer(part.tabulation, {
      domain: part.domain,
      ...(weighted !== undefined && { weighted }),
      ...(level !== undefined && { level }),
    })
  known.set(key, measure)
  return measure
}

function side(part: Part, place: FigurePlace, reading: Omit<Reading, 'domain'>) {
  const formula = formulaOf(part.tabulation, place, reading.baseKind)
  if (!formula) return null
  const { of, sums, sample } = measurerOf(part, reading)
  const { value, bases, ofSample } = of(formula)
  const isShare = formula.kind === 'share'
  const { precision } = ofSample
  const figure = { share: value, ...(precision !== undefined && { precision }), ...bases }
  const known = { value, bases: { ...bases, base: bases.base ?? 0 }, figure }
  return { sample, ...known, sums: sums(formula), isShare }
}

type Relation = 'apart' | 'a-in-b' | 'b-in-a' | 'overlapping'

function relationOf(a: Part, b: Part): Relation {
  if (a.domain.universe !== b.domain.universe) return 'overlapping'
  if (a.tabulation !== b.tabulation)
    return a.tabulation.within?.isApart && b.tabulation.within?.isApart ? 'apart' : 'overlapping'
  const inA = inDomain(a.tabulation, a.domain)
  const inB = inDomain(b.tabulation, b.domain)
  const isAny = (test: (at: number) => boolean) => inA.some((_, at) => test(at))
  if (!isAny((at) => inA[at] === 1 && inB[at] === 1)) return 'apart'
  if (!isAny((at) => inA[at] === 1 && inB[at] === 0)) return 'a-in-b'
  return isAny((at) => inB[at] === 1 && inA[at] === 0) ? 'overlapping' : 'b-in-a'
}

/** b less a, the whole without its part. */
function differenceBy(
  relation: Exclude<Relation, 'overlapping'>,
  sample: Sample,
  a: Sums,
  b: Sums,
  level: number,
): Difference | null {
  if (relation === 'apart') return differenceOfDomains(sample, a, b, level)
  if (relation === 'b-in-a') return partAgainstRest(sample, b, a, level)
  const found = partAgainstRest(sample, a, b, level)
  if (!found) return null
  return {
    ...found,
    value: -found.value,
    statistic: found.statistic === null ? null : -found.statistic,
    interval: { low: -found.interval.high, high: -found.interval.low },
  }
}
