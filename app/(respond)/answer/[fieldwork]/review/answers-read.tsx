import type { Answers } from '@/lib/questionnaire/answers'
import { findItem } from '@/lib/questionnaire/find-item'
import { walk } from '@/lib/questionnaire/walk'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { usePageTitle } from '../page/use-page-title'
import { KnownContext } from '../questions/known'
import { useTexts } from '../questions/use-texts'
import { answerInWords, type InWords } from './answer-in-words'

type OnChange = (page: string, item: string) => void
type Props = { answers: Answers; onChange?: OnChange }

/** Every question of the path with its answer, page by page; with `onChange`, a way back to each. */
export function AnswersRead({ answers, onChange }: Props) {
  const { definition } = useAnswering()
  const path = walk(definition, answers)
  return (
    <KnownContext value={answers}>
      {path.pages.map((page) => (
        <PageRead
          key={page}
          page={page}
          items={path.items}
          answers={answers}
          {...(onChange && { onChange })}
        />
      ))}
    </KnownContext>
  )
}

function PageRead({ page, items, answers, onChange }: Props & { page: string; items: string[] }) {
  const answering = useAnswering()
  const { definition, textLang, say } = answering
  const texts = useTexts()
  const title = usePageTitle(page, answers)
  const shown = (definition.pages.find(({ id }) => id === page)?.items ?? [])
    .flatMap((id) => (items.includes(id) ? (findItem(definition, id) ?? []) : []))
    .filter(({ type }) => type !== 'info')
  if (shown.length === 0) return null
  return (
    <section className={styles.reviewed} aria-labelledby={`review-${page}`}>
      <h2 id={`review-${page}`} lang={textLang}>
        {title}
      </h2>
      <dl className={styles.answers}>
        {shown.map((item) => {
          const question = texts.question(item)
          return (
            <div key={item.id}>
              <dt lang={textLang}>{question}</dt>
              <Answered words={answerInWords({ ...answering, texts }, item, answers)} />
              {onChange && (
                <dd className={styles.change}>
                  <button
                    type="button"
                    className={styles.textButton}
                    aria-label={say('changeItem', { question })}
                    onClick={() => onChange(page, item.id)}
                  >
                    {say('change')}
                  </button>
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Answered({ words }: { words: InWords }) {
  const { say, textLang } = useAnswering()
  const none = <span className={styles.unanswered}>{say('noAnswer')}</span>
  if ('said' in words) {
    if (words.said.length === 0) return <dd>{none}</dd>
    return words.said.map((said) => (
      <dd key={said} lang={textLang}>
        {said}
      </dd>
    ))
  }
  if (words.count === 0) return <dd>{none}</dd>
  return (
    <>
      <dd>{say('answeredRows', { count: words.count, rows: words.rows.length })}</dd>
      <dd className={styles.answeredRows}>
        <ul>
          {words.rows.map(({ row, said }) => (
            <li key={row}>
              <span lang={textLang}>{row}</span> {said ? <b lang={textLang}>{said}</b> : none}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
