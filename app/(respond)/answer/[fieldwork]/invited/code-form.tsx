import { type FormEvent, useId, useRef, useState } from 'react'
import { faultOfCode, readCode } from '@/lib/platform/crockford'
import styles from '../answer.module.css'
import field from '../elsewhere/elsewhere.module.css'
import type { Opened } from './calls'
import type { SayInvited } from './invited-words'
import { codeLength } from './key-of'

type Props = {
  tell: SayInvited
  deed: string
  onCode: (code: string) => Promise<Opened['state']>
}

/** The code of a letter, copied by hand. Whatever is wrong is said on it, and it stays typed. */
export function CodeForm({ tell, deed, onCode }: Props) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [working, setWorking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  function wrong(sentence: string) {
    setWorking(false)
    setError(sentence)
    input.current?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (working) return
    setError('')
    const fault = faultOfCode(typed, codeLength)
    if (fault === 'characters') return wrong(tell('codeLetters'))
    if (fault?.length === 0) return wrong(tell('codeEmpty'))
    if (fault) return wrong(tell('codeLength', { count: fault.length }))
    setWorking(true)
    const state = await onCode(readCode(typed, codeLength) ?? '')
    if (state === 'unknown') return wrong(tell('codeUnknown'))
    if (state === 'busy') return wrong(tell('codeBusy'))
    setWorking(false)
  }

  return (
    <form noValidate onSubmit={submit}>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <label className={field.field}>
        {tell('code')}
        <span id={`${id}-hint`} className={field.hint}>
          {tell('codeHint')}
        </span>
        <input
          ref={input}
          value={typed}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          translate="no"
          aria-invalid={error !== ''}
          aria-describedby={`${id}-hint${error && ` ${id}-error`}`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button" aria-disabled={working}>
        {working ? tell('codeWorking') : deed}
      </button>
    </form>
  )
}
