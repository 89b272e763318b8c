import { useEffect } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { ResumeHere } from '../elsewhere/resume-here'
import { newsOf } from '../page/page-top'
import type { Journey } from '../use-journey'
import type { Say, SayOnPage } from '../words'
import { Consent, Resume } from './begin'
import { NotOpen } from './not-open'
import { Facts, Notice, WhoAsks } from './notice'

type Props = {
  screen: Screen
  journey: Journey
  say: Say
  sayOnPage: SayOnPage
  /** After other pages: read from its top. */
  returned: boolean
}

/**
 * The first page: readable before any script runs. What the script adds for those who come back takes the
 * place of what stood there, so that nothing under the reader's eyes moves.
 */
export function Welcome({ screen, journey, say, sayOnPage, returned }: Props) {
  const { version, product, standing } = screen
  const title = version.definition.texts[version.language]?.title ?? ''
  const isBegun = journey.ready && journey.begun

  useEffect(() => {
    if (!returned) return
    scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [returned])
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])

  const notice = <Notice screen={screen} say={sayOnPage} />
  if (standing !== 'open' && !isBegun) return <NotOpen screen={screen} say={sayOnPage} />
  return (
    <>
      <WhoAsks screen={screen} title={title} />
      {newsOf(journey, say)}
      {isBegun ? (
        <>
          <Resume
            journey={journey}
            say={say}
            screenLanguage={screen.language}
            isClosed={standing !== 'open'}
          />
          <details className={styles.again}>
            <summary>{say('noticeAgain')}</summary>
            {notice}
          </details>
        </>
      ) : (
        <>
          <Facts screen={screen} say={sayOnPage} />
          {notice}
          <Consent journey={journey} say={say} />
        </>
      )}
      {standing === 'open' && journey.ready && (
        <ResumeHere screen={screen} journey={journey} say={say} />
      )}
    </>
  )
}
