import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { keepPath } from '@/lib/questionnaire/keep-path'
import { completed } from '../questions/sum-of-rows'

/** What the form holds. As `Answers`, but a dot in a name would mean a nested field: `$` stands for it. */
export type Values = Record<string, AnswerValue | undefined>

export const otherName = (item: string) => `${item}$other`

export function answersOf(values: Values): Answers {
  const answers: Answers = {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) answers[name.replace('$', '.')] = value
  }
  return answers
}

export function valuesOf(answers: Answers): Values {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key.replace('.', '$'), value]),
  )
}

/** Only what is asked and still offered on the path that these answers take: the body of a submission. */
export function answersToSend(definition: Definition, answers: Answers): Answers {
  return keepPath(definition, withZeros(definition, answers)) as Answers
}

/** Shared out whole, a sum has no blanks: what was left empty is nothing. */
function withZeros(definition: Definition, answers: Answers): Answers {
  const sums = definition.items.flatMap((item) => {
    const given = answers[item.id]
    const isSum = item.type === 'constantSum' && typeof given === 'object' && !Array.isArray(given)
    return isSum ? [[item.id, completed(item, given)]] : []
  })
  return sums.length > 0 ? { ...answers, ...Object.fromEntries(sums) } : answers
}
