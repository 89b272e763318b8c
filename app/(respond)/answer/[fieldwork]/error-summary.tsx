import { useEffect, useRef } from 'react'
import type { FieldErrors } from 'react-hook-form'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import styles from './answer.module.css'
import { useAnswering } from './answering'
import { useMessageOf } from './message-of'
import { LinkToQuestion } from './questions/link-to-question'
import { otherName, type Values } from './values'

type Props = { items: Item[]; errors: FieldErrors<Values>; answers: Answers; focus: number }

/** At the top of a page that cannot be left as it is: what is wrong and links to where. */
export function ErrorSummary({ items, errors, answers, focus }: Props) {
  const { say } = useAnswering()
  const box = useRef<HTMLDivElement>(null)
  const messageOf = useMessageOf()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus again
  useEffect(() => {
    scrollTo(0, 0)
    box.current?.focus({ preventScroll: true })
  }, [focus])
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
