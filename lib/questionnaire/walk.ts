import type { Definition, Item } from './definition'
import { endOf } from './ends-of-pages'
import { evaluate } from './evaluate'
import { findItem } from './find-item'
import { listedOf } from './listed-options'
import { optionsOf, rowsOf } from './options'

export type Walk = {
  /** Pages with something asked, in order. */
  pages: string[]
  /** Items asked, in order. The base « asked » of every percentage. */
  items: string[]
  /** The screening that ended the path. */
  screenedOut: string | null
}

type Answers = Record<string, unknown>

/** A page of the path, when it is left: what it asked, and all that is answered so far. */
export type PageEnd = { page: string; asked: string[]; known: Answers }

/** The path that these answers take. Answers to items off the path, or to options not offered, count for nothing. */
export function walk(definition: Definition, answers: Answers): Walk {
  return follow(definition, (item, known) => offeredAnswer(definition, item, answers, known))
}

/**
 * Follows the path, asking `take` for the answer of each item asked; `known` are the answers so far.
 * A screening is decided at the end of the page where the last of its items stands, after `leave`.
 */
export function follow(
  definition: Definition,
  take: (item: Item, known: Answers) => unknown,
  leave?: (end: PageEnd) => void,
): Walk {
  const known: Answers = Object.create(null)
  const path: Walk = { pages: [], items: [], screenedOut: null }
  for (const page of definition.pages) {
    const asked: string[] = []
    const isShown = !page.relevance || evaluate(page.relevance, known, definition) === true
    for (const id of isShown ? page.items : []) {
      const item = findItem(definition, id)
      if (!item || !isAsked(definition, item, known)) continue
      asked.push(id)
      known[id] = take(item, known)
    }
    if (asked.length > 0) {
      path.items.push(...asked)
      path.pages.push(page.id)
      leave?.({ page: page.id, asked, known })
    }
    const screening = endOf(definition, page.id)?.screenings.find(
      ({ where }) => evaluate(where, known, definition) === true,
    )
    if (screening) return { ...path, screenedOut: screening.id }
  }
  return path
}

function isAsked(definition: Definition, item: Item, known: Answers): boolean {
  if (item.relevance && evaluate(item.relevance, known, definition) !== true) return false
  return !listedOf(definition, item).varies || offersSomething(definition, item, known)
}

/** Whether there is anything to choose from, for a question that lives on a list. */
function offersSomething(definition: Definition, item: Item, answers: Answers): boolean {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return optionsOf(definition, item, answers).length > 0
    case 'matrix':
      return (
        rowsOf(definition, item, answers).length > 0 &&
        optionsOf(definition, item, answers).length > 0
      )
    default:
      return true
  }
}

/** The answer in a draft, without options or rows that are not, or no longer, offered. */
export function offeredAnswer(
  definition: Definition,
  item: Item,
  draft: Answers,
  known: Answers,
): unknown {
  const answer = Object.hasOwn(draft, item.id) ? draft[item.id] : undefined
  const { varies, codes } = listedOf(definition, item)
  if (!varies) return answer
  const offered = new Set<unknown>(optionsOf(definition, item, known).map(({ code }) => code))
  switch (item.type) {
    case 'multiple':
    case 'ranking':
      return Array.isArray(answer) ? answer.filter((code) => offered.has(code)) : undefined
    case 'single':
      return offered.has(answer) ? answer : undefined
    case 'matrix': {
      if (typeof answer !== 'object' || answer === null) return answer
      const rows = new Set(rowsOf(definition, item, known))
      return Object.fromEntries(
        Object.entries(answer).filter(([row, code]) => rows.has(row) && offered.has(code)),
      )
    }
    default:
      // A number or a day said, or a non-answer that is still offered.
      return codes.some(({ code }) => code === answer) && !offered.has(answer) ? undefined : answer
  }
}
