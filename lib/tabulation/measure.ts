import { estimateMean } from '@/lib/statistics/estimate'
import type { Estimate, Sample, Sums } from '@/lib/statistics/sample'
import { designOf } from './design-of'
import type { BaseKind, Figure, OfSample } from './figure'
import type { Formula } from './formula'
import { precisionOf } from './precision'
import { inDomain, type Lines, type Reading, responsesOf, type Tabulation } from './tabulation'

/** What a measure says of a figure. */
export type Measured = {
  value: number | null
  bases: Pick<Figure, 'baseKind' | 'base' | 'count' | 'weightedBase' | 'effectiveBase' | 'dontKnow'>
  ofSample: OfSample
}

/** Measures of the variables of a tabulation in one domain, on one design. */
export type Measurer = {
  sample: Sample
  of(formula: Formula): Measured
  /** Sums of the formula's scores over the units of each cell of the sample. */
  sums(formula: Formula): Sums
  /** Codes that someone in the domain gave, with the units of each cell that did. */
  given(variable: string): { code: string; cell: Int32Array; count: Float64Array }[]
}

export function measurer(tabulation: Tabulation, reading: Reading): Measurer {
  const { fieldwork, counts } = tabulation
  const { sampleKind } = fieldwork
  const { sample, cellOf: cellOfAll } = designOf(tabulation, reading)
  const isIn = inDomain(tabulation, reading.domain)
  const cellOf = cellOfAll.map((cell, profile) => (isIn[profile] ? cell : -1))
  const size = sample.count.length
  const { weight } = sample
  const level = reading.level ?? 0.95
  const fixed = fixedBy(tabulation, reading)

  const ofCode = (variable: string, code: string, into = new Float64Array(size)) =>
    addLines(into, counts(variable).get(code), cellOf, 1)
  const everyone = new Float64Array(size)
  responsesOf(tabulation).forEach((count, at) => {
    const cell = cellOf[at] as number
    if (cell >= 0) everyone[cell] = (everyone[cell] as number) + count
  })

  const bases = new Map<string, VariableBases>()
  const basesOf = (variable: string) => {
    let known = bases.get(variable)
    if (!known) {
      const expressed = ofCode(variable, '@answered')
      const unsure = ofCode(variable, '@dk')
      const answered = ofCode(variable, '@dk', expressed.slice())
      const answeredWeight = product(weight, answered)
      known = {
        expressed,
        answered,
        asked: null,
        dontKnow: answeredWeight > 0 ? product(weight, unsure) / answeredWeight : null,
      }
      bases.set(variable, known)
    }
    return known
  }
  const baseOf = (variable: string, kind: BaseKind): Float64Array => {
    if (kind === 'total') return everyone
    const known = basesOf(variable)
    if (kind !== 'asked') return known[kind]
    known.asked ??= ofCode(variable, '@missing', known.answered.slice())
    return known.asked
  }

  const sums = ({ variable, scores, base }: Formula): Sums => {
    const sum = new Float64Array(size)
    const isShare = scores.every(({ score }) => score === 1)
    const squares = isShare ? sum : new Float64Array(size)
    const scored = base === 'scored' ? new Float64Array(size) : null
    const lines = counts(variable)
    for (const { code, score } of scores) {
      addLines(sum, lines.get(code), cellOf, score)
      if (!isShare) addLines(squares, lines.get(code), cellOf, score * score)
      if (scored) addLines(scored, lines.get(code), cellOf, 1)
    }
    return { base: scored ?? baseOf(variable, base as BaseKind), sum, squares }
  }

  const measured = (formula: Formula): Measured => {
    const { kind, variable } = formula
    const of = sums(formula)
    const { dontKnow } = basesOf(variable)
    const baseKind = formula.base === 'scored' ? 'expressed' : formula.base
    const count = kind === 'share' && { count: total(of.sum) }
    const said = (
      estimate: Omit<Estimate, 'variance' | 'degreesOfFreedom'>,
      ofSample: OfSample,
    ) => {
      const { value, base, weightedBase, effectiveBase } = estimate
      const bases = { baseKind, base, weightedBase, effectiveBase, dontKnow, ...count }
      return { value, bases, ofSample }
    }
    if (sampleKind === 'open') return said(valueAlone(sample, of), { sample: sampleKind })
    const estimate = estimateMean(sample, of)
    const isFixed = fixed.has(variable)
    const precision = precisionOf(sample, estimate, of, { kind, level, isFixed })
    return said(estimate, { sample: sampleKind, precision })
  }

  return {
    sample,
    of: measured,
    sums,
    given(variable) {
      return [...counts(variable)].flatMap(([code, { places, counts }]) => {
        const lines = [...places.keys()].filter((line) => (cellOf[places[line] ?? 0] ?? -1) >= 0)
        const cell = Int32Array.from(lines, (line) => cellOf[places[line] as number] as number)
        const count = Float64Array.from(lines, (line) => counts[line] as number)
        return lines.length > 0 ? [{ code, cell, count }] : []
      })
    },
  }
}

type VariableBases = {
  expressed: Float64Array
  answered: Float64Array
  asked: Float64Array | null
  dontKnow: number | null
}

/** Respondents who chose themselves have a value and bases, and no variance. */
function valueAlone({ weight }: Sample, { base, sum }: Sums) {
  const weightedBase = product(weight, base)
  let squares = 0
  let units = 0
  for (let cell = 0; cell < base.length; cell++) {
    units += base[cell] as number
    squares += (weight[cell] as number) ** 2 * (base[cell] as number)
  }
  return {
    value: weightedBase > 0 ? product(weight, sum) / weightedBase : null,
    base: units,
    weightedBase,
    effectiveBase: squares > 0 ? (weightedBase * weightedBase) / squares : 0,
  }
}

/** The filter itself decides the answers to what it is made of. */
function fixedBy({ fieldwork }: Tabulation, { domain }: Reading): ReadonlySet<string> {
  const names = new Set(Object.keys(domain.filter ?? {}))
  for (const one of fieldwork.tallyPlan.derivations)
    if (one.kind === 'recode' && names.has(one.variable)) names.add(one.item)
  return names
}

function addLines(
  into: Float64Array,
  lines: Lines | undefined,
  cellOf: Int32Array,
  score: number,
): Float64Array {
  if (!lines) return into
  const { places, counts } = lines
  for (let line = 0; line < places.length; line++) {
    const cell = cellOf[places[line] as number] as number
    if (cell >= 0) into[cell] = (into[cell] as number) + score * (counts[line] as number)
  }
  return into
}

function total(amounts: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < amounts.length; cell++) sum += amounts[cell] as number
  return sum
}

function product(weight: Float64Array, amounts: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < amounts.length; cell++)
    sum += (weight[cell] as number) * (amounts[cell] as number)
  return sum
}
