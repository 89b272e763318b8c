import type { Item } from '@/lib/questionnaire/definition'
import { findItem, isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { ranks } from '@/lib/statistics/ranks'
import type { Figure, Statistic } from './figure'
import { matrixFigures, numberFigures, scaleFigures, sumFigures } from './figures-of-numbers'
import { shareOfCodes } from './formula'
import { codesShown, figureOf, type Making, placeOf, shareOf } from './making'
import { measurer } from './measure'
import type { Reading, Tabulation } from './tabulation'
import type { Recipe } from './tally'

/**
 * Every figure that the cells give: indicators, the shares of each option (those never chosen are 0,
 * from the questionnaire), the means of rows and numbers. Shares rest on `Reading.baseKind`, means on
 * `expressed`. Nothing of it is shown before `protect`.
 */
export function figuresIn(tabulation: Tabulation, reading: Reading): Figure[] {
  const measure = measurer(tabulation, reading)
  const making = { tabulation, measure, reading, kind: reading.baseKind ?? 'answered' }
  const { indicators, questions } = reading.only ?? {}
  const wants = (list: readonly string[] | undefined, code: string) =>
    reading.only === undefined || list?.includes(code)
  return [
    ...tabulation.recipes
      .filter(({ indicator }) => wants(indicators, indicator))
      .map((recipe) => indicatorFigure(making, recipe)),
    ...tabulation.definition.items
      .filter(({ code }) => wants(questions, code))
      .flatMap((item) => itemFigures(making, item)),
  ]
}

/** Within its own filter and base: whoever is outside counts as not asked. */
function indicatorFigure({ tabulation, measure, kind }: Making, recipe: Recipe): Figure {
  const { fieldwork, definition } = tabulation
  const [id = '', row] = recipe.question.split('.')
  return {
    audience: fieldwork.audienceCode,
    indicator: recipe.indicator,
    question: findItem(definition, id)?.code ?? id,
    ...(row !== undefined && { row }),
    option: null,
    statistic: 'share',
    ...shareOf(measure.of(shareOfCodes(`indicator:${recipe.indicator}`, ['1'], kind))),
  }
}

function itemFigures(making: Making, item: Item): Figure[] {
  switch (item.type) {
    case 'single':
      return [...optionFigures(making, item), ...scaleFigures(making, item)]
    case 'multiple':
    case 'ranking':
      return optionFigures(making, item)
    case 'matrix':
      return matrixFigures(making, item)
    case 'number':
      return numberFigures(making, item)
    case 'constantSum':
      return sumFigures(making, item)
    case 'consent':
      return [consentFigure(making, item)]
    // Years and dates: states only, for who answered; what is made of them are derived variables.
    case 'year':
    case 'date':
    case 'text':
    case 'territory':
    case 'info':
      return []
  }
}

/** Of those who were asked, who agreed: not ticking the box is the other answer. */
function consentFigure(making: Making, item: Item): Figure {
  const base = making.kind === 'total' ? 'total' : 'asked'
  const share = shareOfCodes(item.id, ['yes'], base)
  const place = { ...placeOf(making, item), option: 'yes', statistic: 'share' as const }
  return { ...place, ...shareOf(making.measure.of(share)) }
}

/**
 * A derived option (`union`) takes the place of its parts in the ranking: they keep their shares but
 * have no rank, so that what is ranked are themes that do not overlap. « Other », exclusive options and
 * don't know are not ranked either.
 */
function optionFigures(making: Making, item: Item): Figure[] {
  const { tabulation, kind, reading } = making
  const { definition, fieldwork } = tabulation
  const unions = fieldwork.tallyPlan.derivations.flatMap((one) =>
    one.kind === 'union' && one.item === item.id ? [one] : [],
  )
  const parts = new Set(unions.flatMap(({ options }) => options))
  const offered = optionsOf(definition, item)
  const ranked = new Set([
    ...offered.flatMap((option) =>
      isSubstantive(option) && !option.other && !parts.has(option.code) ? [option.code] : [],
    ),
    ...unions.map(({ code }) => code),
  ])
  const shown = codesShown([...offered, ...unions.map(({ code }) => ({ code }))], kind)
  if (item.type !== 'ranking') return sharesOf(making, item, shown, ranked, 'share')
  return [
    ...sharesOf(making, item, shown, ranked, 'cited'),
    ...(reading.statistics === 'all' ? rankingFigures(making, item, shown, ranked) : []),
  ]
}

function rankingFigures(
  making: Making,
  item: Item,
  shown: string[],
  ranked: ReadonlySet<string>,
): Figure[] {
  const codes = shown.filter((code) => ranked.has(code))
  return [
    ...sharesOf(making, item, codes, ranked, 'first'),
    ...codes.flatMap((code) => figureOf(making, item, { option: code, statistic: 'borda' })),
    ...codes.flatMap((code) => figureOf(making, item, { option: code, statistic: 'meanRank' })),
  ]
}

function sharesOf(
  making: Making,
  item: Item,
  shown: string[],
  ranked: ReadonlySet<string>,
  statistic: Statistic,
): Figure[] {
  const figures = shown.flatMap((code) => figureOf(making, item, { option: code, statistic }))
  const order = ranks(figures.map(({ share }, at) => (ranked.has(shown[at] ?? '') ? share : null)))
  return figures.map((figure, at) => ({ ...figure, rank: order[at] ?? null }))
}
