import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'

/** One's own answers after they were sent, to look at and print. Written nowhere. */
export type MyAnswers = {
  definition: Definition
  /** The response's id, from which lists had their order and texts their wording. */
  seed: string
  names: Record<string, string>
  answers: Answers
}
