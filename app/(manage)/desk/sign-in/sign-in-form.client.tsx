'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { type SignInState, signInAction } from './actions'
import styles from './sign-in.module.css'

const untouched: SignInState = { email: '', tries: 0 }

/** Works before its script arrives: a plain form post to the same action. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('desk.signIn')
  const [state, submit, pending] = useActionState(signInAction, untouched)
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const aboutEmail = state.refusal === 'email-empty'
  const message = state.refusal && t(`refusals.${state.refusal}`, { seconds: state.seconds ?? 0 })

  useEffect(() => {
    if (state.tries > 0) (aboutEmail ? email : password).current?.focus()
  }, [state.tries, aboutEmail])

  const error = (
    <p id="sign-in-error" className={styles.error} role="alert" key={state.tries}>
      {message}
    </p>
  )
  return (
    <form action={submit} className={styles.form} noValidate>
      <input type="hidden" name="to" value={to} />
      <div>
        <label htmlFor="email">{t('email')}</label>
        <input
          ref={email}
          className="field-input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={state.email}
          key={`email-${state.tries}`}
          aria-invalid={aboutEmail || undefined}
          aria-describedby={aboutEmail ? 'sign-in-error' : undefined}
        />
        {aboutEmail && error}
      </div>
      <div>
        <label htmlFor="password">{t('password')}</label>
        <input
          ref={password}
          className="field-input"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={256}
          aria-invalid={(message && !aboutEmail) || undefined}
          aria-describedby={message && !aboutEmail ? 'sign-in-error' : undefined}
        />
        {message && !aboutEmail && error}
      </div>
      <button className="button" type="submit" aria-disabled={pending}>
        {pending ? t('pending') : t('submit')}
      </button>
    </form>
  )
}
