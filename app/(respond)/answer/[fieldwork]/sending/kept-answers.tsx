import { type ReactNode, useRef, useState } from 'react'
import styles from '../answer.module.css'
import { copyText } from '../receipt/copy-text'
import { AllAnswers } from '../review/all-answers'
import type { Say } from '../words'

/** Answers that did not leave, to be printed or copied; `children`: what else can be done. */
export function KeptAnswers({ say, children }: { say: Say; children?: ReactNode }) {
  const answers = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  return (
    <>
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
        {children}
      </div>
      <p role="status">{copied && say('copied')}</p>
      <div ref={answers}>
        <AllAnswers />
      </div>
    </>
  )
}
