import { answerSchema } from '@/lib/questionnaire/answer-schema'
import type { Definition } from '@/lib/questionnaire/definition'
import { plainCopy } from '@/lib/questionnaire/plain-copy'
import { follow } from '@/lib/questionnaire/walk'
import { resolveCommune, type StoredTerritory } from '@/lib/territory/territory'
import type { StoredAnswers } from './response'

/** What is valid on the path of answers still being given, as it would be stored; the rest is left aside. */
export function answersSoFar(
  definition: Definition,
  raw: unknown,
  communes: ReadonlyMap<string, StoredTerritory>,
  region: string,
): StoredAnswers {
  const given = plainCopy(raw) ?? {}
  const stored: StoredAnswers = {}
  follow(definition, (item, known) => {
    const { data: answer } = answerSchema(definition, item, known).safeParse(given[item.id])
    if (answer === undefined) return undefined
    const isPlace = item.type === 'territory' && answer !== item.outside
    const place = isPlace ? resolveCommune(communes, String(answer), item.keeps) : null
    if (!isPlace) stored[item.id] = answer
    else if (place?.region === region) stored[item.id] = place
    return answer
  })
  return stored
}
