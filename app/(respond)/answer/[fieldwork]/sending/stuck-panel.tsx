import styles from '../answer.module.css'
import { Heading } from '../heading'
import type { Journey } from '../use-journey'
import type { Say } from '../words'
import { KeptAnswers } from './kept-answers'
import type { Stuck } from './use-outcome'

type Props = {
  stuck: Exclude<Stuck, { invitation: unknown }>
  journey: Journey
  contact: string
  say: Say
  language: string
}

/** Answers that the service will not take: they stay here, to be copied or printed. */
export function StuckPanel({ stuck, journey, contact, say, language }: Props) {
  const closed = 'closed' in stuck
  return (
    <div className={styles.form}>
      <Heading>{say(closed ? 'closedTitle' : 'refusedTitle')}</Heading>
      <p className="notice danger">
        {closed ? say('closed', { contact }) : say('refused', { code: stuck.refused, contact })}
      </p>
      <KeptAnswers say={say}>
        {!closed && (
          <button
            type="button"
            className="button secondary"
            onClick={() => journey.submit(language)}
          >
            {say('tryNow')}
          </button>
        )}
      </KeptAnswers>
    </div>
  )
}
