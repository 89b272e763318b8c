import { useFormContext, useWatch } from 'react-hook-form'
import { findItem } from '@/lib/questionnaire/find-item'
import { textOf } from '@/lib/questionnaire/texts'
import { walk } from '@/lib/questionnaire/walk'
import styles from './answer.module.css'
import { answerInWords, type InWords } from './answer-in-words'
import { useAnswering } from './answering'
import { answersOf, answersToSend, type Values } from './values'

/** Every question of the path with its answer, page by page; with `onChange`, a way back to each page. */
export function AllAnswers({ onChange }: { onChange?: (page: string) => void }) {
  const answering = useAnswering()
  const { definition, language, say } = answering
  const form = useFormContext<Values>()
  const answers = answersToSend(
    definition,
    answersOf(useWatch({ control: form.control }) as Values),
  )
  const path = walk(definition, answers)
  return definition.pages
    .filter(({ id }) => path.pages.includes(id))
    .map((page) => {
      const title = textOf(definition, language, `page.${page.id}`)
      const items = page.items
        .flatMap((id) => (path.items.includes(id) ? (findItem(definition, id) ?? []) : []))
        .filter(({ type }) => type !== 'info')
      return (
        <section key={page.id} className={styles.reviewed} aria-labelledby={`review-${page.id}`}>
          <div className={styles.reviewedTop}>
            <h2 id={`review-${page.id}`}>{title}</h2>
            {onChange && (
              <button
                type="button"
                className={styles.textButton}
                aria-label={say('changePage', { page: title })}
                onClick={() => onChange(page.id)}
              >
                {say('change')}
              </button>
            )}
          </div>
          <dl className={styles.answers}>
            {items.map((item) => (
              <div key={item.id}>
                <dt>{textOf(definition, language, `item.${item.id}`)}</dt>
                <Said words={answerInWords(answering, item, answers)} />
              </div>
            ))}
          </dl>
        </section>
      )
    })
}

function Said({ words }: { words: InWords }) {
  const { say } = useAnswering()
  const none = <span className={styles.unanswered}>{say('noAnswer')}</span>
  if ('said' in words) {
    if (words.said.length === 0) return <dd>{none}</dd>
    return words.said.map((said) => <dd key={said}>{said}</dd>)
  }
  if (words.count === 0) return <dd>{none}</dd>
  return (
    <dd>
      {say('answeredRows', { count: words.count, rows: words.rows.length })}
      <ul className={styles.answeredRows}>
        {words.rows.map(({ row, said }) => (
          <li key={row}>
            <span>{row}</span> {said ? <b>{said}</b> : none}
          </li>
        ))}
      </ul>
    </dd>
  )
}
