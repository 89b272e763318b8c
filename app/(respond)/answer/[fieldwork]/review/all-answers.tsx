import { useFormContext, useWatch } from 'react-hook-form'
import { useAnswering } from '../answering'
import { answersOf, answersToSend, type Values } from '../draft/values'
import { AnswersRead } from './answers-read'

type Props = {
  /** A way back to each question. */
  onChange?: (page: string, item: string) => void
}

/** What would be sent of the form as it stands. */
export function AllAnswers({ onChange }: Props) {
  const { definition } = useAnswering()
  const form = useFormContext<Values>()
  const values = useWatch({ control: form.control }) as Values
  return (
    <AnswersRead
      answers={answersToSend(definition, answersOf(values))}
      {...(onChange && { onChange })}
    />
  )
}
