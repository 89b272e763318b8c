import type { BaseKind, Figure, OfSample } from './figure'
import { inDomain, type Lines, type Reading, type Tabulation } from './tabulation'

/** What a measure says of a figure. */
export type Measured = {
  value: number | null
  bases: Pick<Figure, 'baseKind' | 'base' | 'count' | 'weightedBase' | 'effectiveBase' | 'dontKnow'>
  ofSample: OfSample
}

/** A code of a variable and what it scores. */
export type Scored = { code: string; score: number }

/** Measures of the variables of a tabulation in one domain. */
export type Measurer = {
  /** Share of the base with any of the codes, which exclude one another. */
  share(variable: string, codes: readonly string[], kind: BaseKind): Measured
  /** Mean of the scores; the others in the base score 0. */
  mean(variable: string, scores: readonly Scored[], base: BaseKind | 'scored'): Measured
  /** Codes that someone in the domain gave: how many, and the sum of their weights. */
  given(variable: string): { code: string; count: number; weight: number }[]
}

export function measurer(tabulation: Tabulation, { domain }: Reading): Measurer {
  const { fieldwork, counts, profiles } = tabulation
  const isIn = inDomain(tabulation, domain)
  const size = profiles.reduce((sum, { count }, at) => sum + (isIn[at] ? count : 0), 0)
  const of = (lines: Lines | undefined) => {
    let sum = 0
    if (lines)
      for (let line = 0; line < lines.places.length; line++)
        if (isIn[lines.places[line] as number]) sum += lines.counts[line] as number
    return sum
  }
  const stateOf = (variable: string, state: string) => of(counts(variable).get(state))
  const baseOf = (variable: string, kind: BaseKind) => {
    if (kind === 'total') return size
    const expressed = stateOf(variable, '@answered')
    if (kind === 'expressed') return expressed
    const answered = expressed + stateOf(variable, '@dk')
    return kind === 'answered' ? answered : answered + stateOf(variable, '@missing')
  }
  const said = (variable: string, baseKind: BaseKind, base: number) => {
    const answered = baseOf(variable, 'answered')
    const ofSample: OfSample =
      fieldwork.sampleKind === 'open'
        ? { sample: fieldwork.sampleKind }
        : { sample: fieldwork.sampleKind, precision: null }
    const dontKnow = answered > 0 ? stateOf(variable, '@dk') / answered : null
    return {
      bases: { baseKind, base, weightedBase: base, effectiveBase: base, dontKnow },
      ofSample,
    }
  }
  return {
    given(variable) {
      return [...counts(variable)].flatMap(([code, lines]) => {
        const count = of(lines)
        return count > 0 ? [{ code, count, weight: count }] : []
      })
    },
    share(variable, codes, kind) {
      const base = baseOf(variable, kind)
      const count = codes.reduce((sum, code) => sum + of(counts(variable).get(code)), 0)
      const { bases, ofSample } = said(variable, kind, base)
      return { value: base > 0 ? count / base : null, bases: { ...bases, count }, ofSample }
    },
    mean(variable, scores, kind) {
      let sum = 0
      let scored = 0
      for (const { code, score } of scores) {
        const count = of(counts(variable).get(code))
        scored += count
        sum += score * count
      }
      const base = kind === 'scored' ? scored : baseOf(variable, kind)
      return {
        ...said(variable, kind === 'scored' ? 'expressed' : kind, base),
        value: base > 0 ? sum / base : null,
      }
    },
  }
}
