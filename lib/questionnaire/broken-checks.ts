import type { Check, Definition } from './definition'
import { endOf } from './ends-of-pages'
import { evaluate } from './evaluate'
import { itemsOfLogic } from './items-of-logic'
import { follow, offeredAnswer, type PageEnd } from './walk'

/** A check that is wrong, with the item to say it at: the last of its items that the page asks. */
export type BrokenCheck = Check & { item: string }

/** The hard checks that these answers break at the end of a page: one may not go on. */
export function brokenChecks(
  definition: Definition,
  page: string,
  answers: Record<string, unknown>,
): BrokenCheck[] {
  return endsAt(definition, page, answers, brokenAt).filter(({ soft }) => !soft)
}

/** Checks met, soft and hard. One that looks at nothing the page asks is not decided: nobody could mend it there. */
export function brokenAt(definition: Definition, { page, asked, known }: PageEnd): BrokenCheck[] {
  return (endOf(definition, page)?.checks ?? []).flatMap((check) => {
    const refers = itemsOfLogic(check.where)
    const item = asked.findLast((id) => refers.has(id))
    if (item === undefined || evaluate(check.where, known, definition) !== true) return []
    return [{ ...check, item }]
  })
}

/** What is found at the end of a page of the path, nothing where it is not on it. */
export function endsAt<T>(
  definition: Definition,
  page: string,
  answers: Record<string, unknown>,
  find: (definition: Definition, end: PageEnd) => T[],
): T[] {
  const found: T[] = []
  follow(
    definition,
    (item, known) => offeredAnswer(definition, item, answers, known),
    (end) => {
      if (end.page === page) found.push(...find(definition, end))
    },
  )
  return found
}
