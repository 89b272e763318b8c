import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'

export type Of<Type extends Item['type']> = {
  item: Extract<Item, { type: Type }>
  value: AnswerValue | undefined
  onChange: (value: AnswerValue) => void
  other: { value: AnswerValue | undefined; onChange: (text: string) => void }
  /** The answers on the path so far: what is offered depends on them. */
  answers: Answers
  /** What is wrong, in words; empty when nothing is. */
  error: string
  /** The rows it is wrong on; none when it is the whole. */
  rows: string[]
}
