import type { Definition, Item } from './definition'
import { evaluate } from './evaluate'
import { findItem } from './find-item'
import { itemsOfLogic } from './items-of-logic'
import { optionsOf } from './options'

export type Walk = {
  /** Pages with something asked, in order. */
  pages: string[]
  /** Items asked, in order. The base « asked » of every percentage. */
  items: string[]
  /** The screening that ended the path. */
  screenedOut: string | null
}

/** The path that these answers take. Answers to items off the path, or to options not offered, count for nothing. */
export function walk(definition: Definition, answers: Record<string, unknown>): Walk {
  return follow(definition, (item, known) => offeredAnswer(definition, item, answers, known))
}

/**
 * Follows the path, asking `take` for the answer of each item asked; `known` are the answers so far.
 * A screening is decided at the end of the page where the last of its items stands.
 */
export function follow(
  definition: Definition,
  take: (item: Item, known: Record<string, unknown>) => unknown,
): Walk {
  const known: Record<string, unknown> = Object.create(null)
  const path: Walk = { pages: [], items: [], screenedOut: null }
  const endings = endingsOf(definition)
  for (const page of definition.pages) {
    const before = path.items.length
    for (const id of page.items) {
      const item = findItem(definition, id)
      if (!item || !isAsked(definition, item, known)) continue
      path.items.push(id)
      known[id] = take(item, known)
    }
    if (path.items.length > before) path.pages.push(page.id)
    const screening = endings
      .get(page.id)
      ?.find(({ where }) => evaluate(where, known, definition) === true)
    if (screening) return { ...path, screenedOut: screening.id }
  }
  return path
}

function isAsked(definition: Definition, item: Item, known: Record<string, unknown>): boolean {
  if (item.relevance && evaluate(item.relevance, known, definition) !== true) return false
  return !isCarried(item) || optionsOf(definition, item, known).length > 0
}

export function isCarried(item: Item): boolean {
  return 'carriedFrom' in item && item.carriedFrom !== undefined
}

/** The answer in a draft, without options that a changed earlier answer no longer offers. */
export function offeredAnswer(
  definition: Definition,
  item: Item,
  draft: Record<string, unknown>,
  known: Record<string, unknown>,
): unknown {
  const answer = Object.hasOwn(draft, item.id) ? draft[item.id] : undefined
  if (!isCarried(item)) return answer
  const offered = new Set<unknown>(optionsOf(definition, item, known).map(({ code }) => code))
  if (Array.isArray(answer)) return answer.filter((code) => offered.has(code))
  return offered.has(answer) ? answer : undefined
}

type Screenings = Definition['screenings']
const endingsByDefinition = new WeakMap<Definition, Map<string, Screenings>>()

/** Screenings by the page at whose end they are decided. */
function endingsOf(definition: Definition): Map<string, Screenings> {
  let endings = endingsByDefinition.get(definition)
  if (!endings) {
    endings = new Map()
    for (const screening of definition.screenings) {
      const refers = itemsOfLogic(screening.where)
      const page = definition.pages.findLast(({ items }) => items.some((id) => refers.has(id)))
      if (page) endings.set(page.id, [...(endings.get(page.id) ?? []), screening])
    }
    endingsByDefinition.set(definition, endings)
  }
  return endings
}
