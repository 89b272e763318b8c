import { useRef, useState } from 'react'
import styles from '../answer.module.css'
import { Heading } from '../heading'
import { copyText } from '../receipt/copy-text'
import { AllAnswers } from '../review/all-answers'
import type { Journey } from '../use-journey'
import type { Say } from '../words'
import type { Stuck } from './use-outcome'

type Props = { stuck: Stuck; journey: Journey; contact: string; say: Say; language: string }

/** Answers that the service will not take: they stay here, to be copied or printed. */
export function StuckPanel({ stuck, journey, contact, say, language }: Props) {
  const answers = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  const closed = 'closed' in stuck
  return (
    <div className={styles.form}>
      <Heading>{say(closed ? 'closedTitle' : 'refusedTitle')}</Heading>
      <p className="notice danger">
        {closed ? say('closed', { contact }) : say('refused', { code: stuck.refused, contact })}
      </p>
      <div className={`${styles.way} no-print`}>
        <button type="button" className="button" onClick={() => print()}>
          {say('print')}
        </button>
        <button
          type="button"
          className="button secondary"
          onClick={async () => setCopied(await copyText(answers.current))}
        >
          {say('copy')}
        </button>
        {!closed && (
          <button
            type="button"
            className="button secondary"
            onClick={() => journey.submit(language)}
          >
            {say('tryNow')}
          </button>
        )}
      </div>
      <p role="status">{copied && say('copied')}</p>
      <div ref={answers}>
        <AllAnswers />
      </div>
    </div>
  )
}
