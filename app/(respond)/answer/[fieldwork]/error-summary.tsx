import { useEffect, useRef } from 'react'
import type { FieldErrors } from 'react-hook-form'
import type { Item } from '@/lib/questionnaire/definition'
import { textOf } from '@/lib/questionnaire/texts'
import styles from './answer.module.css'
import { useAnswering } from './answering'
import { useMessageOf } from './message-of'
import { otherName, type Values } from './values'

type Props = { items: Item[]; errors: FieldErrors<Values>; focus: number }

/** At the top of a page that cannot be left as it is: what is wrong and links to where. */
export function ErrorSummary({ items, errors, focus }: Props) {
  const { definition, language, say } = useAnswering()
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
            <a
              href={`#q-${item.id}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(item.id)
              }}
            >
              {textOf(definition, language, `item.${item.id}`)}
            </a>{' '}
            {messageOf(item, errors[item.id] ?? errors[otherName(item.id)])}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** To the question as a whole, its text included, and into its first field. */
function goTo(id: string) {
  const question = document.getElementById(`q-${id}`)
  question?.scrollIntoView()
  question
    ?.querySelector<HTMLElement>('input, textarea, [data-first]')
    ?.focus({ preventScroll: true })
}
