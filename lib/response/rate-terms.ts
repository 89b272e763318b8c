import type { DispositionClass } from './disposition'
import type { RateName } from './response-rates'

type Interviewed = Exclude<DispositionClass, 'U' | 'NE'>

/** What a rate divides: sums of classes, over sums of classes with all, an estimated part or none of the unknown. */
export type RateTerms = {
  over: Interviewed[]
  under: Interviewed[]
  unknown: 'all' | 'estimated' | 'none'
}

const contacts: Interviewed[] = ['I', 'P', 'R', 'O']
const eligible: Interviewed[] = ['I', 'P', 'R', 'NC', 'O']

const over = (over: Interviewed[], under: Interviewed[], unknown: RateTerms['unknown']) => ({
  over,
  under,
  unknown,
})

/** Formulas of `statistics.md` 8.2, in the order they are reported. `responseRates` computes them. */
export const rateTerms: Record<RateName, RateTerms> = {
  RR1: over(['I'], eligible, 'all'),
  RR2: over(['I', 'P'], eligible, 'all'),
  RR3: over(['I'], eligible, 'estimated'),
  RR4: over(['I', 'P'], eligible, 'estimated'),
  RR5: over(['I'], eligible, 'none'),
  RR6: over(['I', 'P'], eligible, 'none'),
  COOP1: over(['I'], contacts, 'none'),
  COOP2: over(['I', 'P'], contacts, 'none'),
  COOP3: over(['I'], ['I', 'P', 'R'], 'none'),
  COOP4: over(['I', 'P'], ['I', 'P', 'R'], 'none'),
  REF1: over(['R'], eligible, 'all'),
  REF2: over(['R'], eligible, 'estimated'),
  REF3: over(['R'], eligible, 'none'),
  CON1: over(contacts, eligible, 'all'),
  CON2: over(contacts, eligible, 'estimated'),
  CON3: over(contacts, eligible, 'none'),
}

export const rateNames = Object.keys(rateTerms) as RateName[]

/** Numerator and denominator of a rate; the latter null where e is unknown. */
export function fractionOf(
  name: RateName,
  counts: Record<DispositionClass, number>,
  e: number | null,
): { numerator: number; denominator: number | null } {
  const { over, under, unknown } = rateTerms[name]
  const sum = (classes: Interviewed[]) => classes.reduce((all, one) => all + counts[one], 0)
  const share = unknown === 'all' ? 1 : unknown === 'none' ? 0 : counts.U === 0 ? 0 : e
  return {
    numerator: sum(over),
    denominator: share === null ? null : sum(under) + share * counts.U,
  }
}

/** RR5, RR6, REF3 and CON3 leave the unknown out: they are stated only where nothing is unknown. */
export function isStated(name: RateName, counts: Record<DispositionClass, number>): boolean {
  return counts.U === 0 || rateTerms[name].unknown !== 'none' || name.startsWith('COOP')
}
