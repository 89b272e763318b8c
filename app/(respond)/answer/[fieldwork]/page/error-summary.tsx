import { type RefObject, useEffect, useRef } from 'react'
import type { FieldErrors } from 'react-hook-form'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { otherName, type Values } from '../draft/values'
import { LinkToQuestion } from '../questions/link-to-question'
import { useMessageOf } from './message-of'

type Props = {
  items: Item[]
  errors: FieldErrors<Values>
  answers: Answers
  /** How often the page was refused, and the last time that took the focus here. */
  refusals: number
  focused: RefObject<number>
}

/** At the top of a page that cannot be left as it is: what is wrong and links to where. */
export function ErrorSummary({ items, errors, answers, refusals, focused }: Props) {
  const { say } = useAnswering()
  const box = useRef<HTMLDivElement>(null)
  const messageOf = useMessageOf()
  // Each refusal takes the focus once: errors that come back while one types do not.
  useEffect(() => {
    if (focused.current === refusals) return
    focused.current = refusals
    scrollTo(0, 0)
    box.current?.focus({ preventScroll: true })
  }, [refusals, focused])
  const wrong = items.filter(({ id }) => errors[id] || errors[otherName(id)])
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert" aria-labelledby="wrong">
      <h2 id="wrong">{say('errorTitle', { count: wrong.length })}</h2>
      <ul>
        {wrong.map((item) => (
          <li key={item.id}>
            <LinkToQuestion item={item} />{' '}
            {messageOf(item, errors[item.id] ?? errors[otherName(item.id)], answers[item.id])}
          </li>
        ))}
      </ul>
    </div>
  )
}
