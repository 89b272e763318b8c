import { useRef, useState } from 'react'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import { loadRest } from '../load-rest'
import type { Journey } from '../use-journey'
import { dayIn, type Say } from '../words'

type Props = { journey: Journey; say: Say; screenLanguage: string; isClosed: boolean }
type ConsentProps = Pick<Props, 'journey' | 'say'> & {
  /** What is agreed to, where it is more than answering. */
  agreed?: string
}

/** For those who have not begun. Without a script nobody can answer, and it is not shown. */
export function Consent({ journey, say, agreed = say('consent') }: ConsentProps) {
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  return (
    <form
      noValidate
      autoComplete="off"
      className={`${styles.begin} ${styles.scripted}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (box.current?.checked) return journey.begin()
        setMissing(true)
        box.current?.focus()
      }}
    >
      {missing && (
        <p id="consent-error" className={styles.error} role="alert">
          {say('consentMissing')}
        </p>
      )}
      <label className={styles.consent}>
        <input
          ref={box}
          type="checkbox"
          name="consent"
          required
          aria-invalid={missing}
          aria-describedby={missing ? 'consent-error' : undefined}
          onChange={() => {
            setMissing(false)
            // On the way already when the button is pressed.
            loadRest()
          }}
        />
        <span>{agreed}</span>
      </label>
      <button
        type="submit"
        className={`button ${styles.main}`}
        disabled={!journey.ready || journey.isLoading}
      >
        {say('start')}
      </button>
    </form>
  )
}

/** The way back to what was begun; once closed, the only one. */
export function Resume({ journey, say, screenLanguage, isClosed }: Props) {
  const [asking, ask] = useState(false)
  return (
    <section className={styles.begun} aria-labelledby="begun">
      <h2 id="begun">{say('begunTitle')}</h2>
      {isClosed && <p>{say('grace')}</p>}
      <p>{say('begun', { day: dayIn(screenLanguage, journey.startedAt ?? 0) })}</p>
      <div className={styles.deeds}>
        <button
          type="button"
          className={`button ${styles.main}`}
          disabled={journey.isLoading}
          onClick={journey.resume}
        >
          {say('resume')}
        </button>
        {!isClosed && (
          <button type="button" className="button secondary" onClick={() => ask(true)}>
            {say('restart')}
          </button>
        )}
      </div>
      <AskFirst
        open={asking}
        title={say('restartTitle')}
        detail={say('restartDetail')}
        yes={say('restartYes')}
        no={say('eraseNo')}
        onYes={() => {
          ask(false)
          journey.restart()
        }}
        onNo={() => ask(false)}
      />
    </section>
  )
}
