import { useRef, useState } from 'react'
import styles from './answer.module.css'
import { AskFirst } from './ask-first'
import { newsOf } from './page-top'
import type { Journey } from './use-journey'
import { dayIn, type Say } from './words'

type Props = { journey: Journey; say: Say; screenLanguage: string }

/** Above the notice: what just happened, and the way back to what was begun. */
export function Begun(props: Props) {
  const { journey, say } = props
  return (
    <div className={styles.begin}>
      {newsOf(journey, say)}
      {journey.begun && <Resume {...props} />}
    </div>
  )
}

/** Below the notice, for those who have not begun. */
export function Consent({ journey, say }: Omit<Props, 'screenLanguage'>) {
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  return (
    <form
      noValidate
      className={styles.begin}
      onSubmit={(event) => {
        event.preventDefault()
        if (agreed) return journey.begin()
        setMissing(true)
        box.current?.focus()
      }}
    >
      {missing && !agreed && (
        <p id="consent-error" className={styles.error} role="alert">
          {say('consentMissing')}
        </p>
      )}
      <label className={styles.consent}>
        <input
          ref={box}
          type="checkbox"
          name="consent"
          checked={agreed}
          required
          aria-invalid={missing && !agreed}
          aria-describedby={missing && !agreed ? 'consent-error' : undefined}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        <span>{say('consent')}</span>
      </label>
      <button type="submit" className={`button ${styles.main}`}>
        {say('start')}
      </button>
    </form>
  )
}

function Resume({ journey, say, screenLanguage }: Props) {
  const [asking, ask] = useState(false)
  return (
    <section className={styles.begun} aria-labelledby="begun">
      <h2 id="begun">{say('begunTitle')}</h2>
      <p>{say('begun', { day: dayIn(screenLanguage, journey.startedAt ?? 0) })}</p>
      <div className={styles.deeds}>
        <button type="button" className={`button ${styles.main}`} onClick={journey.resume}>
          {say('resume')}
        </button>
        <button type="button" className="button secondary" onClick={() => ask(true)}>
          {say('restart')}
        </button>
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
