'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { refusalWords } from '../refusal-words'
import { takeBackAction } from './actions'
import styles from './unit.module.css'

/** Undoes an entry, in two steps. Opens and posts without script. */
export function TakeBack({
  fieldwork,
  invitation,
  event,
  what,
}: {
  fieldwork: string
  invitation: string
  event: string
  what: string
}) {
  const t = useTranslations('invitations')
  const [state, act, pending] = useActionState(takeBackAction, { tries: 0 })
  return (
    <details className={styles.takeBack}>
      <summary aria-label={t('takeBack.titleOf', { what })}>{t('takeBack.title')}</summary>
      <form action={act}>
        <input type="hidden" name="fieldwork" value={fieldwork} />
        <input type="hidden" name="invitation" value={invitation} />
        <input type="hidden" name="event" value={event} />
        <p>{t('takeBack.consequences')}</p>
        <button type="submit" className="button small danger" aria-disabled={pending}>
          {t('takeBack.submit', { what })}
        </button>
        {state.refusal && <p role="alert">{refusalWords(t, state.refusal)}</p>}
      </form>
    </details>
  )
}
