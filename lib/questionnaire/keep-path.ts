import { withoutBlanks } from './blank'
import type { Definition } from './definition'
import { opensOther, otherKey } from './other-text'
import { follow, offeredAnswer } from './walk'

/**
 * What a browser submits of its draft: answers to items on the path, among the options offered, with
 * the texts of the « other » options that are ticked; no blanks. Validity is the schema's business.
 */
export function keepPath(
  definition: Definition,
  draft: Record<string, unknown>,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  follow(definition, (item, known) => {
    if (item.type === 'info') return undefined
    const answer = withoutBlanks(offeredAnswer(definition, item, draft, known))
    if (answer === undefined) return undefined
    kept[item.id] = answer
    const text = draft[otherKey(item.id)]
    if (opensOther(definition, item, answer) && withoutBlanks(text) !== undefined) {
      kept[otherKey(item.id)] = text
    }
    return answer
  })
  return kept
}
