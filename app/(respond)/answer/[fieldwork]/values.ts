import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { keepPath } from '@/lib/questionnaire/keep-path'

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
  return keepPath(definition, answers) as Answers
}
