import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { findItem } from '@/lib/questionnaire/find-item'
import { walk } from '@/lib/questionnaire/walk'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { tellPage } from '../beacon'
import type { Place } from '../draft/draft'
import { answersOf, answersToSend, type Values } from '../draft/values'
import { fetchCommunesAhead } from '../fetch-communes-ahead'
import { Heading } from '../heading'
import { goToQuestion } from '../questions/go-to-question'
import { KnownContext } from '../questions/known'
import { Question } from '../questions/question'
import type { Journey } from '../use-journey'
import { DoubtsPanel } from './doubts-panel'
import { ErrorSummary } from './error-summary'
import { progressOf } from './progress'
import { useDoubts } from './use-doubts'
import { usePageTitle } from './use-page-title'

/** One page: its questions, those that the answers lead to, and the way on. */
export function PageOfQuestions({ page, journey }: { page: string; journey: Journey }) {
  const { definition, region, say, textLang, quotaItems = [] } = useAnswering()
  const form = useFormContext<Values>()
  const [refusals, setRefusals] = useState(0)
  const left = useRef(false)
  const focused = useRef(-1)
  const answers = answersOf(useWatch({ control: form.control }) as Values)
  const known = answersToSend(definition, answers)
  const doubts = useDoubts(page, known)
  const path = walk(definition, known)
  const asked = definition.pages.find((it) => it.id === page)?.items ?? []
  const items = asked
    .filter((id) => path.items.includes(id))
    .flatMap((id) => findItem(definition, id) ?? [])
  const at = path.pages.indexOf(page)
  const last = at === path.pages.length - 1
  const { errors } = form.formState
  const wrong = Object.keys(errors).length > 0
  const sought = journey.place.at === 'page' ? journey.place.item : undefined
  // As the page opens: what happens on it later must not take the focus from a field.
  const [isCalm] = useState(!wrong && !sought)

  useEffect(() => tellPage(journey.fieldwork, page), [journey.fieldwork, page])
  useEffect(() => fetchCommunesAhead(definition, region), [definition, region])
  useEffect(() => {
    if (sought) goToQuestion(sought)
  }, [sought])

  const progress = progressOf(definition, path, page)
  const where = say('progress', {
    page: progress.page,
    pages: progress.pages,
    minutes_words: say('minutes', { count: progress.minutes }),
  })
  const title = usePageTitle(page, known)
  const state = wrong ? `${say('errorPrefix')} – ` : doubts.asked ? `${say('doubtPrefix')} – ` : ''

  function previous(): Place {
    const before = path.pages[at - 1]
    return before ? { at: 'page', page: before } : { at: 'welcome' }
  }

  /** Once: a second press on the button must not turn two pages. */
  async function next() {
    if (left.current) return
    left.current = true
    if (at === 0) journey.invited?.started()
    if (await isTurnedAway()) return journey.go({ at: 'full' })
    if (path.screenedOut && last) return journey.go({ at: 'screening' })
    if (sought) return journey.back({ at: 'review' })
    const following = path.pages[at + 1]
    journey.go(following ? { at: 'page', page: following } : { at: 'review' })
  }

  async function isTurnedAway(): Promise<boolean> {
    const draft = journey.snapshot()
    const isDoor = !path.screenedOut && asked.some((id) => quotaItems.includes(id))
    if (!isDoor || !draft) return false
    const door = await import('./is-full').catch(() => null)
    return (await door?.isFull(journey.fieldwork, draft, known)) ?? false
  }

  async function check() {
    if (!(await doubts.ask())) next()
  }

  return (
    <KnownContext value={known}>
      <form
        noValidate
        autoComplete="off"
        className={styles.form}
        onSubmit={form.handleSubmit(check, () => setRefusals((count) => count + 1))}
      >
        {wrong && (
          <ErrorSummary
            items={items}
            errors={errors}
            answers={answers}
            refusals={refusals}
            focused={focused}
          />
        )}
        {!wrong && doubts.asked && (
          <DoubtsPanel
            doubts={doubts.asked}
            onYes={() => doubts.confirm(next)}
            onNo={doubts.mend}
          />
        )}
        <Heading
          title={`${state}${where.split(',')[0]} – ${title}`}
          above={<p className={styles.progress}>{where}</p>}
          lang={textLang}
          focus={isCalm}
        >
          {title}
        </Heading>
        {at < 2 && items.every((item) => !item.required) && (
          <p className={styles.lead}>{say('optional')}</p>
        )}
        {items.map((item) => (
          <Question key={item.id} item={item} answers={known} />
        ))}
        <div className={styles.way}>
          <button type="submit" className={`button ${styles.main}`}>
            {say(
              path.screenedOut && last
                ? 'next'
                : sought
                  ? 'backToReview'
                  : last
                    ? 'review'
                    : 'next',
            )}
          </button>
          <button
            type="button"
            className="button secondary"
            onClick={() => journey.back(previous())}
          >
            {say('back')}
          </button>
        </div>
      </form>
    </KnownContext>
  )
}
