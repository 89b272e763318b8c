'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useId } from 'react'
import type { DeedState } from '../deed'
import styles from './deed-form.module.css'

/**
 * One deed behind a disclosure: what it does, its field, its button, and the answer beside them.
 * Opens and posts without script.
 */
export function DeedForm({
  action,
  title,
  consequences,
  submit,
  subject,
  danger = false,
  children,
}: {
  action: (state: DeedState, form: FormData) => Promise<DeedState>
  title: string
  consequences: string
  submit: string
  subject: { name: string; value: string }
  danger?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('desk.deeds')
  const [state, act, pending] = useActionState(action, { tries: 0 })
  const consequencesId = useId()
  return (
    <details className={styles.deed} name="deeds" open={state.refusal !== undefined || undefined}>
      <summary className={danger ? styles.danger : undefined}>{title}</summary>
      <form action={act} className={styles.form}>
        <input type="hidden" name={subject.name} value={subject.value} />
        <p id={consequencesId}>{consequences}</p>
        {children}
        {state.refusal && (
          <p role="alert" className={styles.refusal} key={state.tries}>
            {t.has(`refusals.${state.refusal}`)
              ? t(`refusals.${state.refusal}`, state.values)
              : t('refusals.other')}
            {state.mend && (
              <>
                {' '}
                <a href={state.mend}>{t('mend')}</a>
              </>
            )}
          </p>
        )}
        <button
          type="submit"
          className={`button small ${danger ? 'danger' : ''}`}
          aria-describedby={consequencesId}
          aria-disabled={pending}
        >
          {pending ? t('pending') : submit}
        </button>
      </form>
      <p role="status" className="visually-hidden">
        {state.done && t(`done.${state.done}`)}
      </p>
    </details>
  )
}
