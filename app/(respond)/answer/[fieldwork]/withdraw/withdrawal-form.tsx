import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { faultOfCode, groupCode, readCode } from '@/lib/platform/crockford'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import * as device from '../draft/device'
import own from '../elsewhere/elsewhere.module.css'
import { Heading } from '../heading'
import { dayIn } from '../words'
import { Contact } from './contact'
import { withdraw } from './withdraw'
import type { SayWithdraw } from './withdraw-words'

type Step = 'typing' | 'confirming' | 'working' | 'done'

/** The reference is typed, what will happen is said, then it happens. Whatever fails, it stays typed. */
export function WithdrawalForm({ screen, say }: { screen: Screen; say: SayWithdraw }) {
  const { fieldwork, language } = screen
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<Step>('typing')
  const [error, setError] = useState<ReactNode>(null)
  const field = useRef<HTMLInputElement>(null)
  const reference = groupCode(readCode(typed) ?? '')
  const working = step === 'working'

  function wrong(sentence: ReactNode) {
    setStep('typing')
    setError(sentence)
    field.current?.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (working) return
    setError(null)
    const fault = faultOfCode(typed)
    if (fault === null) return setStep('confirming')
    if (fault === 'characters') return wrong(say('letters'))
    if (fault.length === 0) return wrong(say('empty'))
    if (fault.length !== 8) return wrong(say('short', { count: fault.length }))
    wrong(
      <>
        {say('old')} <Contact screen={screen} />.
      </>,
    )
  }

  async function confirmed() {
    setStep('working')
    const result = await withdraw(fieldwork.id, reference)
    if (result === 'closed') {
      wrong(
        <>
          {say('over')} <Contact screen={screen} />.
        </>,
      )
    } else if (result !== 'withdrawn') wrong(say(result))
    else {
      if (device.readReceipt(fieldwork.id)?.reference === reference) {
        device.dropReceipt(fieldwork.id)
      }
      setStep('done')
    }
  }

  if (step === 'done') {
    return (
      <>
        <Heading>{say('doneTitle')}</Heading>
        <div className="notice success" role="status">
          <p>{say('done')}</p>
        </div>
      </>
    )
  }
  return (
    <form noValidate onSubmit={submit}>
      <h1>{say('title')}</h1>
      <p className={styles.lead}>{say('lead', { day: dayIn(language, fieldwork.closesOn) })}</p>
      <noscript>
        <p className="notice danger">
          {say('noscript')} <Contact screen={screen} />.
        </p>
      </noscript>
      {error && (
        <p id="reference-error" className={styles.error} role="alert">
          {error}
        </p>
      )}
      <label className={own.field}>
        {say('reference')}
        <span id="reference-hint" className={own.hint}>
          {say('hint')}
        </span>
        <input
          ref={field}
          name="reference"
          value={typed}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          translate="no"
          aria-invalid={error !== null}
          aria-describedby={`reference-hint${error ? ' reference-error' : ''}`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className={`button ${styles.main}`} aria-disabled={working}>
        {say(working ? 'working' : 'next')}
      </button>
      <AskFirst
        open={step === 'confirming'}
        title={say('confirmTitle')}
        detail={say('confirm', { reference: reference.replaceAll('-', '\u2011') })}
        yes={say('yes')}
        no={say('no')}
        onYes={confirmed}
        onNo={() => setStep((now) => (now === 'confirming' ? 'typing' : now))}
      />
    </form>
  )
}
