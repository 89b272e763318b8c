import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { findItem } from '@/lib/questionnaire/find-item'
import { textOf } from '@/lib/questionnaire/texts'
import { walk } from '@/lib/questionnaire/walk'
import styles from './answer.module.css'
import { useAnswering } from './answering'
import { tellPage } from './beacon'
import type { Place } from './draft'
import { ErrorSummary } from './error-summary'
import { Heading } from './heading'
import { progressOf } from './progress'
import { Question } from './questions/question'
import type { Journey } from './use-journey'
import { answersOf, type Values } from './values'

/** One page: its questions, those that the answers lead to, and the way on. */
export function PageOfQuestions({ page, journey }: { page: string; journey: Journey }) {
  const { definition, language, say } = useAnswering()
  const form = useFormContext<Values>()
  const [refusals, setRefusals] = useState(0)
  const answers = answersOf(useWatch({ control: form.control }) as Values)
  const path = walk(definition, answers)
  const asked = definition.pages.find((it) => it.id === page)?.items ?? []
  const items = asked
    .filter((id) => path.items.includes(id))
    .flatMap((id) => findItem(definition, id) ?? [])
  const at = path.pages.indexOf(page)
  const last = at === path.pages.length - 1
  const { errors } = form.formState

  useEffect(() => tellPage(journey.fieldwork, page), [journey.fieldwork, page])

  const progress = progressOf(definition, path, page)
  const where = say('progress', {
    page: progress.page,
    pages: progress.pages,
    minutes_words: say('minutes', { count: progress.minutes }),
  })
  const title = textOf(definition, language, `page.${page}`)
  const wrong = Object.keys(errors).length > 0

  function previous(): Place {
    const before = path.pages[at - 1]
    return before ? { at: 'page', page: before } : { at: 'welcome' }
  }

  function next() {
    if (path.screenedOut && last) return journey.go({ at: 'screening' })
    const following = path.pages[at + 1]
    journey.go(following ? { at: 'page', page: following } : { at: 'review' })
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit(next, () => setRefusals((count) => count + 1))}
    >
      {wrong && <ErrorSummary items={items} errors={errors} focus={refusals} />}
      <Heading
        title={`${wrong ? `${say('errorPrefix')} – ` : ''}${where.split(',')[0]} – ${title}`}
        above={<p className={styles.progress}>{where}</p>}
        focus={!wrong}
      >
        {title}
      </Heading>
      {at < 2 && items.every((item) => !item.required) && (
        <p className={styles.lead}>{say('optional')}</p>
      )}
      {items.map((item) => (
        <Question key={item.id} item={item} answers={answers} />
      ))}
      <div className={styles.way}>
        <button type="submit" className={`button ${styles.main}`}>
          {say(last && !path.screenedOut ? 'review' : 'next')}
        </button>
        <button type="button" className="button secondary" onClick={() => journey.back(previous())}>
          {say('back')}
        </button>
      </div>
    </form>
  )
}
