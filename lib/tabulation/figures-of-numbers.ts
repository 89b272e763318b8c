import type { Item } from '@/lib/questionnaire/definition'
import { isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { median } from '@/lib/statistics/median'
import { ranks } from '@/lib/statistics/ranks'
import type { Figure, Statistic } from './figure'
import { codesShown, type Making, meanOf, placeOf, shareOf } from './making'
import type { Scored } from './measure'

type Place = { audience: string; question: string; row?: string }

/** Derived rows (`max`) have figures but no rank: the rows asked are ranked among themselves. */
export function matrixFigures(making: Making, item: Item): Figure[] {
  const { tabulation, measure, kind } = making
  const { definition, fieldwork } = tabulation
  const asked = rowsOf(definition, item)
  const derived = fieldwork.tallyPlan.derivations.flatMap((one) =>
    one.kind === 'max' && one.item === item.id ? [one.code] : [],
  )
  const options = optionsOf(definition, item)
  const scale = scaleOf(making, item)
  const rows = [...asked, ...derived].map((row) => {
    const variable = `${item.id}.${row}`
    return { row, variable, mean: scale && measure.mean(variable, scale, 'expressed') }
  })
  const order = ranks(
    rows.map(({ mean }, at) => (at < asked.length ? (mean?.value ?? null) : null)),
  )
  return rows.flatMap(({ row, variable, mean }, at): Figure[] => {
    const place = { ...placeOf(making, item), row }
    const means = (mean ? [mean] : []).map(
      (one): Figure => ({
        ...place,
        option: null,
        statistic: 'mean',
        ...meanOf(one),
        rank: order[at] ?? null,
      }),
    )
    return [
      ...means,
      ...codesShown(options, kind).map(
        (option): Figure => ({
          ...place,
          option,
          statistic: 'share',
          ...shareOf(measure.share(variable, [option], kind)),
        }),
      ),
      ...(scale ? scaleStatistics(making, place, variable, scale) : []),
    ]
  })
}

/** Of a single choice on a numeric scale, when all statistics are asked for. */
export function scaleFigures(making: Making, item: Item, variable: string): Figure[] {
  const scale = making.reading.statistics === 'all' ? scaleOf(making, item) : null
  if (!scale) return []
  const place = placeOf(making, item)
  const mean = meanOf(making.measure.mean(variable, scale, 'expressed'))
  return [
    { ...place, option: null, statistic: 'mean', ...mean },
    ...scaleStatistics(making, place, variable, scale),
  ]
}

/** Two codes at either end, of four or more. R: `svymean` of the score, on the expressed. */
function scaleStatistics(
  { measure, reading }: Making,
  place: Place,
  variable: string,
  scale: readonly Scored[],
): Figure[] {
  const lowest = scale[0]?.score ?? 0
  const span = (scale.at(-1)?.score ?? 0) - lowest
  if (reading.statistics !== 'all' || scale.length < 4 || span === 0) return []
  const ends = { bottom2: scale.slice(0, 2), top2: scale.slice(-2) }
  const share = (statistic: 'top2' | 'bottom2'): Figure => ({
    ...place,
    option: null,
    statistic,
    ...shareOf(
      measure.share(
        variable,
        ends[statistic].map(({ code }) => code),
        'expressed',
      ),
    ),
  })
  const mean = (statistic: Statistic, scores: Scored[]): Figure => ({
    ...place,
    option: null,
    statistic,
    ...meanOf(measure.mean(variable, scores, 'expressed')),
  })
  const net = [
    ...ends.bottom2.map(({ code }) => ({ code, score: -1 })),
    ...ends.top2.map(({ code }) => ({ code, score: 1 })),
  ]
  const of100 = scale.map(({ code, score }) => ({ code, score: (100 * (score - lowest)) / span }))
  return [share('top2'), share('bottom2'), mean('net', net), mean('mean100', of100)]
}

/** The codes of a numeric scale, lowest first; null when one of them is no number. */
function scaleOf({ tabulation }: Making, item: Item): Scored[] | null {
  const scale = optionsOf(tabulation.definition, item)
    .filter(isSubstantive)
    .map(({ code }) => ({ code, score: code.trim() === '' ? Number.NaN : Number(code) }))
    .sort((a, b) => a.score - b.score)
  return scale.length > 0 && scale.every(({ score }) => !Number.isNaN(score)) ? scale : null
}

/** Of one number: mean and median, and whether one respondent makes more than 85 % of the total. */
export function numberFigure(making: Making, item: Item): Figure {
  const { tabulation, measure } = making
  const apart = new Set(optionsOf(tabulation.definition, item).map(({ code }) => code))
  const numbers = measure
    .given(item.id)
    .flatMap(({ code, ...given }) =>
      code.startsWith('@') || apart.has(code) ? [] : [{ code, score: Number(code), ...given }],
    )
  const total = numbers.reduce((sum, { score, count }) => sum + score * count, 0)
  const largest = Math.max(0, ...numbers.map(({ score }) => score))
  return {
    ...placeOf(making, item),
    option: null,
    statistic: 'mean',
    ...meanOf(measure.mean(item.id, numbers, 'expressed')),
    median: median(numbers.map(({ score, weight }) => [score, weight] as const)),
    ...(total > 0 && largest > 0.85 * total && { isDominated: true }),
  }
}
