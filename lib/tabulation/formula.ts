import type { Item } from '@/lib/questionnaire/definition'
import { isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import type { BaseKind, Figure } from './figure'
import { companionOf } from './offered'
import type { Tabulation } from './tabulation'

/** Which figure of a tabulation: what it says of whom is left to the domain. */
export type FigurePlace = Pick<Figure, 'indicator' | 'question' | 'row' | 'option' | 'statistic'>

/** A code of a variable and what it scores. */
export type Scored = { code: string; score: number }

/** `scored`: those who gave one of the codes that score. */
type ScoreBase = BaseKind | 'scored'

/** What a figure is the weighted mean of, and over which base. */
export type Formula = {
  kind: 'share' | 'mean'
  variable: string
  scores: Scored[]
  base: ScoreBase
}

/** Null: no such figure. `baseKind` is that of shares. */
export function formulaOf(
  { definition, counts, partial }: Pick<Tabulation, 'definition' | 'counts' | 'partial'>,
  { indicator, question, row, option, statistic }: FigurePlace,
  baseKind: BaseKind = 'answered',
): Formula | null {
  const share = (of: string, codes: string[]) => shareOfCodes(of, codes, baseKind)
  if (indicator !== undefined) return share(`indicator:${indicator}`, ['1'])
  const item = definition.items.find(({ code }) => code === question)
  if (!item) return null
  const whole = row === undefined ? item.id : `${item.id}.${row}`
  const companion = option === null ? whole : companionOf(whole, option)
  const variable = partial?.has(companion) ? companion : whole
  const mean = (scores: Scored[] | null, base: ScoreBase = 'expressed'): Formula | null =>
    scores && { kind: 'mean', variable, scores, base }
  const scale = scaleOf(definition, item)
  const places = Array.from({ length: item.type === 'ranking' ? item.top : 0 }, (_, at) => at + 1)
  const ranked = (score: (rank: number) => number) =>
    places.map((rank) => ({ code: `${option}@${rank}`, score: score(rank) }))
  switch (statistic) {
    case 'share':
      return option === null ? null : share(variable, [option])
    case 'cited':
      return share(
        variable,
        option === '@missing' ? [option] : ranked(() => 1).map(({ code }) => code),
      )
    case 'first':
      return share(variable, [`${option}@1`])
    case 'borda':
      return mean(ranked((rank) => places.length + 1 - rank))
    case 'meanRank':
      return mean(
        ranked((rank) => rank),
        'scored',
      )
    case 'mean':
      return mean(isNumber(item) ? numbersIn(definition, item, counts(variable)) : scale)
    case 'top2':
    case 'bottom2': {
      const ends = endsOf(scale)
      const codes = ends?.[statistic].map(({ code }) => code)
      return codes ? shareOfCodes(variable, codes, 'expressed') : null
    }
    case 'net': {
      const ends = endsOf(scale)
      return mean(
        ends && [
          ...ends.bottom2.map(({ code }) => ({ code, score: -1 })),
          ...ends.top2.map(({ code }) => ({ code, score: 1 })),
        ],
      )
    }
    case 'mean100':
      return mean(endsOf(scale) && of100(scale ?? []))
  }
}

const isNumber = ({ type }: Item) => type === 'number' || type === 'constantSum'

/** The numbers that anyone gave. */
function numbersIn(
  definition: Tabulation['definition'],
  item: Item,
  given: ReadonlyMap<string, unknown>,
): Scored[] {
  const apart = new Set(optionsOf(definition, item).map(({ code }) => code))
  return [...given.keys()].flatMap((code) =>
    code.startsWith('@') || apart.has(code) ? [] : [{ code, score: Number(code) }],
  )
}

function of100(scale: readonly Scored[]): Scored[] {
  const lowest = scale[0]?.score ?? 0
  const span = (scale.at(-1)?.score ?? 0) - lowest
  return scale.map(({ code, score }) => ({ code, score: (100 * (score - lowest)) / span }))
}

/** Share of the base with any of the codes, which exclude one another. */
export function shareOfCodes(variable: string, codes: readonly string[], base: BaseKind): Formula {
  return { kind: 'share', variable, scores: codes.map((code) => ({ code, score: 1 })), base }
}

/** Two codes at either end of a scale of four or more. */
function endsOf(scale: readonly Scored[] | null) {
  return scale && scale.length >= 4 ? { bottom2: scale.slice(0, 2), top2: scale.slice(-2) } : null
}

/** The codes of a numeric scale, lowest first; null when one of them is no number. */
function scaleOf(definition: Tabulation['definition'], item: Item): Scored[] | null {
  if (item.type !== 'single' && item.type !== 'matrix') return null
  const scale = optionsOf(definition, item)
    .filter(isSubstantive)
    .map(({ code }) => ({ code, score: code.trim() === '' ? Number.NaN : Number(code) }))
    .sort((a, b) => a.score - b.score)
  return scale.length > 0 && scale.every(({ score }) => !Number.isNaN(score)) ? scale : null
}
