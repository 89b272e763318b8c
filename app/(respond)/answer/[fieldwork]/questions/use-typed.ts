import { useState } from 'react'
import type { AnswerValue } from '@/lib/questionnaire/answers'

type Answer = AnswerValue | undefined

/**
 * What is typed, beside the answer it stands for: half a number is none yet. An answer that comes from
 * outside (another tab, a draft taken over, a « don't know ») takes the place of the text.
 */
export function useTyped<Text>(
  value: Answer,
  textOf: (value: Answer) => Text,
  standsFor: (text: Text) => string | number,
): [Text, (text: Text) => string | number] {
  const [typed, setTyped] = useState(() => ({ text: textOf(value), value: value ?? '' }))
  const current =
    typed.value === (value ?? '') ? typed : { text: textOf(value), value: value ?? '' }
  if (current !== typed) setTyped(current)
  return [
    current.text,
    (text) => {
      const stands = standsFor(text)
      setTyped({ text, value: stands })
      return stands
    },
  ]
}
