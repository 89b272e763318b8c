import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem, isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { mean } from '@/lib/statistics/mean'
import { median } from '@/lib/statistics/median'
import { ranks } from '@/lib/statistics/ranks'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { basesOf, type Counts, numbersOf } from './counts'
import type { Figure } from './figure'
import type { Recipe } from './tally'

export type Subject = {
  audience: string
  definition: Definition
  plan: TallyPlan
  recipes: readonly Recipe[]
}

/**
 * Every figure that the counts give: the shares of each option (those never chosen are 0, from the
 * questionnaire), the means of rows and numbers, the indicators. Kinds of base are those of
 * `Figure.baseKind`: shares rest on `answered`, don't know included; means on `expressed`.
 */
export function figuresOf(subject: Subject, counts: Counts): Figure[] {
  return [
    ...subject.recipes.map((recipe) => indicatorFigure(subject, recipe, counts)),
    ...subject.definition.items.flatMap((item) => itemFigures(subject, item, counts)),
  ]
}

function indicatorFigure(
  { audience, definition }: Subject,
  recipe: Recipe,
  counts: Counts,
): Figure {
  const variable = `indicator:${recipe.indicator}`
  const { answered, dontKnow } = basesOf(counts, variable)
  const [id = '', row] = recipe.question.split('.')
  return {
    audience,
    indicator: recipe.indicator,
    question: findItem(definition, id)?.code ?? id,
    ...(row !== undefined && { row }),
    option: null,
    statistic: 'share',
    share: share(counts.get(variable)?.get('1') ?? 0, answered),
    baseKind: 'answered',
    base: answered,
    dontKnow,
  }
}

function itemFigures(subject: Subject, item: Item, counts: Counts): Figure[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return optionFigures(subject, item, counts)
    case 'matrix':
      return matrixFigures(subject, item, counts)
    case 'number':
      return [numberFigure(subject, item, counts)]
    default:
      return []
  }
}

/**
 * A derived option (`union`) takes the place of its parts in the ranking: they keep their shares but
 * have no rank, so that what is ranked are themes that do not overlap. « Other », exclusive options and
 * don't know are not ranked either.
 */
function optionFigures({ audience, definition, plan }: Subject, item: Item, counts: Counts) {
  const unions = plan.derivations.filter((one) => one.kind === 'union' && one.item === item.id)
  const parts = new Set(unions.flatMap((union) => (union.kind === 'union' ? union.options : [])))
  const options = [
    ...optionsOf(definition, item).map((option) => ({
      code: option.code,
      isRanked: isSubstantive(option) && !option.other && !parts.has(option.code),
    })),
    ...unions.flatMap((union) =>
      union.kind === 'union' ? [{ code: union.code, isRanked: true }] : [],
    ),
  ]
  const { answered, dontKnow } = basesOf(counts, item.id)
  const found = counts.get(item.id)
  const top = item.type === 'ranking' ? item.top : 0
  const chosen = options.map(({ code }) =>
    item.type === 'ranking' ? citedOf(found, code, top) : (found?.get(code) ?? 0),
  )
  const order = ranks(chosen.map((n, at) => (answered > 0 && options[at]?.isRanked ? n : null)))
  return options.map(
    ({ code }, at): Figure => ({
      audience,
      question: item.code,
      option: code,
      statistic: item.type === 'ranking' ? 'cited' : 'share',
      share: share(chosen[at] ?? 0, answered),
      rank: order[at] ?? null,
      baseKind: 'answered',
      base: answered,
      dontKnow,
    }),
  )
}

/** Named at any rank. */
function citedOf(found: ReadonlyMap<string, number> | undefined, code: string, top: number) {
  let cited = 0
  for (let rank = 1; rank <= top; rank++) cited += found?.get(`${code}@${rank}`) ?? 0
  return cited
}

/** Derived rows (`max`) have figures but no rank: the rows asked are ranked among themselves. */
function matrixFigures({ audience, definition, plan }: Subject, item: Item, counts: Counts) {
  const asked = rowsOf(definition, item)
  const derived = plan.derivations.flatMap((one) =>
    one.kind === 'max' && one.item === item.id ? [one.code] : [],
  )
  const options = optionsOf(definition, item)
  const isNumeric = options.filter(isSubstantive).every(({ code }) => !Number.isNaN(Number(code)))
  const missing = new Set(
    options.filter((option) => !isSubstantive(option)).map(({ code }) => code),
  )
  const rows = [...asked, ...derived].map((row) => {
    const variable = `${item.id}.${row}`
    const numbers = isNumeric ? numbersOf(counts, variable, missing) : []
    return { row, variable, ...basesOf(counts, variable), mean: mean(numbers) }
  })
  const order = ranks(rows.map((one, at) => (at < asked.length ? one.mean : null)))
  return rows.flatMap(({ row, variable, answered, expressed, dontKnow, mean }, at): Figure[] => {
    const place = { audience, question: item.code, row, dontKnow }
    const means: Figure = {
      ...place,
      option: null,
      statistic: 'mean',
      share: null,
      mean,
      rank: order[at] ?? null,
      baseKind: 'expressed',
      base: expressed,
    }
    const shares = options.map(
      ({ code }): Figure => ({
        ...place,
        option: code,
        statistic: 'share',
        share: share(counts.get(variable)?.get(code) ?? 0, answered),
        baseKind: 'answered',
        base: answered,
      }),
    )
    return isNumeric ? [means, ...shares] : shares
  })
}

function numberFigure({ audience, definition }: Subject, item: Item, counts: Counts): Figure {
  const { expressed, dontKnow } = basesOf(counts, item.id)
  const codes = new Set(optionsOf(definition, item).map(({ code }) => code))
  const numbers = numbersOf(counts, item.id, codes)
  const total = numbers.reduce((sum, [value, count]) => sum + value * count, 0)
  const largest = Math.max(0, ...numbers.map(([value]) => value))
  return {
    audience,
    question: item.code,
    option: null,
    statistic: 'mean',
    share: null,
    mean: mean(numbers),
    median: median(numbers),
    ...(total > 0 && largest > 0.85 * total && { isDominated: true }),
    baseKind: 'expressed',
    base: expressed,
    dontKnow,
  }
}

function share(count: number, base: number): number | null {
  return base > 0 ? count / base : null
}
