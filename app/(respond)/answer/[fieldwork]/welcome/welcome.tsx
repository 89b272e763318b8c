import { useEffect } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { ResumeHere } from '../elsewhere/resume-here'
import type { Invited } from '../invited/invited-parts'
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
  invited?: Invited | undefined
}

/**
 * The first page: readable before any script runs. What the script adds for those who come back takes the
 * place of what stood there, so that nothing under the reader's eyes moves.
 */
export function Welcome({ screen, journey, say, sayOnPage, returned, invited }: Props) {
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
  const resume = isBegun ? (
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
  ) : null
  const beforeAgreeing = (
    <>
      <Facts screen={screen} say={sayOnPage} isEntered={invited?.invitation.isEntered ?? false} />
      {notice}
    </>
  )
  // Answers of someone else stay where they are entered.
  const mayResume = standing === 'open' && (invited ? !invited.invitation.isEntered : journey.ready)
  return (
    <>
      <WhoAsks screen={screen} title={title} />
      {newsOf(journey, say)}
      {invited ? (
        <invited.Door
          invitation={invited.invitation}
          notice={beforeAgreeing}
          resume={resume}
          {...{ screen, journey, say, sayOnPage }}
        />
      ) : (
        (resume ?? (
          <>
            {beforeAgreeing}
            <Consent journey={journey} say={say} />
          </>
        ))
      )}
      {mayResume && (
        <ResumeHere
          screen={screen}
          journey={journey}
          say={say}
          byLink={invited !== undefined && !invited.invitation.isMine}
        />
      )}
    </>
  )
}
