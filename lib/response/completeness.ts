import type { EventKind } from '@/lib/audience/history'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { listedOf } from '@/lib/questionnaire/listed-options'
import { rowsOf } from '@/lib/questionnaire/options'
import { type DispositionRules, defaultRules } from '@/lib/wave/disposition-rules'
import { askedOf } from './asked-of'
import type { ResponseOutcome, StoredAnswers } from './response'

export type Completeness = { asked: number; answered: number }

/**
 * How many questions a response was asked, and how many of them it answered: each row of a matrix or of a constant
 * sum is one. Don't know is an answer; a refusal is none; what was said not to apply was not asked. Information
 * and consents are no questions. Reference: AAPOR, Standard Definitions (2023), « complete » and « partial ».
 */
export function completenessOf(definition: Definition, answers: StoredAnswers): Completeness {
  let asked = 0
  let answered = 0
  for (const item of definition.items) {
    if (item.type === 'info' || item.type === 'consent') continue
    if (!askedOf(definition, item)(answers)) continue
    for (const said of saidTo(definition, item, answers)) {
      if (said === 'na') continue
      asked++
      if (said === 'answer') answered++
    }
  }
  return { asked, answered }
}

/** What the history of an invitation says of a response. Nothing asked: nothing was left out. */
export function eventOf(
  definition: Definition,
  response: { outcome: ResponseOutcome; answers: StoredAnswers },
  given: DispositionRules | null,
): EventKind {
  if (response.outcome === 'screenedOut') return 'screenedOut'
  if (response.outcome === 'overQuota') return 'quotaFull'
  const rules = given ?? defaultRules
  const { asked, answered } = completenessOf(definition, response.answers)
  const share = asked === 0 ? 1 : answered / asked
  if (share >= rules.completeFrom) return 'complete'
  const hasKeys = rules.keyItems.every((id) => isAnswered(definition, id, response.answers))
  return share >= rules.partialFrom && hasKeys ? 'partial' : 'insufficient'
}

/** A key item that was not asked, or is not in this version, is not missed. */
function isAnswered(definition: Definition, id: string, answers: StoredAnswers): boolean {
  const item = findItem(definition, id)
  if (!item || !askedOf(definition, item)(answers)) return true
  return saidTo(definition, item, answers).some((said) => said !== 'none')
}

type Said = 'answer' | 'none' | 'na'

function saidTo(definition: Definition, item: Item, answers: StoredAnswers): Said[] {
  const answer = answers[item.id]
  if (item.type !== 'matrix' && item.type !== 'constantSum')
    return [saidBy(definition, item, answer)]
  const rows = typeof answer === 'object' ? (answer as Record<string, unknown>) : {}
  return rowsOf(definition, item, answers).map((row) => saidBy(definition, item, rows[row]))
}

function saidBy(definition: Definition, item: Item, answer: unknown): Said {
  if (answer === undefined) return 'none'
  const missing = listedOf(definition, item).codes.find(({ code }) => isOnly(answer, code))?.missing
  return missing === 'refused' ? 'none' : missing === 'na' ? 'na' : 'answer'
}

const isOnly = (answer: unknown, code: string) =>
  answer === code || (Array.isArray(answer) && answer.length === 1 && answer[0] === code)
