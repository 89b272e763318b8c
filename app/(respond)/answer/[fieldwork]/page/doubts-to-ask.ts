import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { type Doubt, doubts } from '@/lib/questionnaire/doubts'
import { itemsOfLogic } from '@/lib/questionnaire/items-of-logic'

/** `of`: the doubt and the answers that it is about. */
export type DoubtToAsk = Doubt & { of: string }

export function doubtsToAsk(definition: Definition, page: string, known: Answers): DoubtToAsk[] {
  return doubts(definition, page, known).map((doubt) => {
    const where = 'check' in doubt && definition.checks?.find(({ id }) => id === doubt.check)?.where
    const items = where ? [...itemsOfLogic(where)] : [doubt.item]
    const about = items.map((item) => known[item])
    return { ...doubt, of: JSON.stringify([doubt, about]) }
  })
}
