import type { Definition, Item, Option } from './definition'
import { evaluate } from './evaluate'
import { findScale } from './find-item'
import { listedOf, type Parts, sourceOf, whole } from './listed-options'
import { drawn } from './respondents-order'

type Answers = Record<string, unknown>

/**
 * The options an item offers to these answers, in the author's order: the substantive ticks of the item
 * it carries from, those of its scale (without some), then its own; none that is retired. A matrix offers
 * the scale of its rows. Without `answers` the list is whole: all that anybody could ever be offered.
 */
export function optionsOf(definition: Definition, item: Item, answers?: Answers): Option[] {
  const { codes, options, varies } = listedOf(definition, item)
  return answers && varies ? whole(offered(definition, item, options, answers)) : codes.slice()
}

/** Rows of a matrix or of a constant sum that are offered to these answers; none for other items. */
export function rowsOf(definition: Definition, item: Item, answers?: Answers): string[] {
  const { rows, varies } = listedOf(definition, item)
  const parts = answers && varies ? offered(definition, item, rows, answers) : rows
  return whole(parts).map(({ code }) => code)
}

function offered(definition: Definition, item: Item, parts: Parts, answers: Answers): Parts {
  const isOffered = ({ relevance, retired }: Option) =>
    !retired && (!relevance || evaluate(relevance, answers, definition) === true)
  const { carried, scale, own } = parts
  return {
    carried: carried.length > 0 ? ticksOf(definition, item, carried, answers) : [],
    scale: scale.filter(isOffered),
    own: own.filter(isOffered),
  }
}

function ticksOf(definition: Definition, item: Item, carried: Option[], answers: Answers) {
  const source = sourceOf(definition, item)
  const ticked = source && Object.hasOwn(answers, source.id) ? answers[source.id] : []
  if (!source || !Array.isArray(ticked)) return []
  const ticks = new Set<unknown>(ticked)
  const still = new Set(optionsOf(definition, source, answers).map(({ code }) => code))
  return carried.filter(({ code }) => ticks.has(code) && still.has(code))
}

/**
 * What a screen shows: the options offered, in this respondent's order. It is drawn from the response's
 * id (`seed`) alone, so that it is found again from a stored response.
 */
export function shownOptions(
  definition: Definition,
  item: Item,
  answers: Answers | undefined,
  seed: string,
): Option[] {
  const { options } = listedOf(definition, item)
  const parts = answers ? offered(definition, item, options, answers) : options
  const scale = 'scale' in item ? item.scale : undefined
  return inOrder(definition, item, parts, scale, answers, seed)
}

export function shownRows(
  definition: Definition,
  item: Item,
  answers: Answers | undefined,
  seed: string,
): string[] {
  const { rows } = listedOf(definition, item)
  const parts = answers ? offered(definition, item, rows, answers) : rows
  const scale = 'rowsFrom' in item ? item.rowsFrom : undefined
  return inOrder(definition, item, parts, scale, answers, seed).map(({ code }) => code)
}

/**
 * One order per scale and respondent, in every question that uses the scale; one for an item's own
 * options; a carried list follows its source. What keeps its place ends the list.
 */
function inOrder(
  definition: Definition,
  item: Item,
  parts: Parts,
  scaleId: string | undefined,
  answers: Answers | undefined,
  seed: string,
): Option[] {
  const scale = findScale(definition, scaleId)
  const [free, fixed] = scale?.order
    ? drawn(parts.scale, scale.options, scale.order, `${seed}/${scaleId}`)
    : [parts.scale, []]
  const order = 'order' in item ? item.order : undefined
  const [ownFree, ownFixed] = order
    ? drawn(parts.own, listedOf(definition, item).options.own, order, `${seed}/item/${item.id}`)
    : [[], parts.own]
  return [
    ...asAtSource(definition, item, parts.carried, answers, seed),
    ...free,
    ...ownFree,
    ...fixed,
    ...ownFixed,
  ]
}

function asAtSource(
  definition: Definition,
  item: Item,
  carried: Option[],
  answers: Answers | undefined,
  seed: string,
): Option[] {
  const source = carried.length > 1 && sourceOf(definition, item)
  if (!source) return carried
  const order = shownOptions(definition, source, answers, seed).map(({ code }) => code)
  return [...carried].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}
