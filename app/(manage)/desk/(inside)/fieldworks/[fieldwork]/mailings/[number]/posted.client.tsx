'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { refusalWords } from '../../invitations/refusal-words'
import { postedAction } from '../actions'
import styles from '../mailings.module.css'

/** The day letters went to the post: from then on they are sent. */
export function Posted({
  fieldwork,
  number,
  count,
  today,
  from,
}: {
  fieldwork: string
  number: number
  count: number
  today: string
  from: string
}) {
  const t = useTranslations('invitations')
  const [state, act, pending] = useActionState(postedAction, { tries: 0 })
  const [day, setDay] = useState(today)
  return (
    <form action={act} className={styles.posted}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name="number" value={number} />
      <label>
        {t('letters.day')}
        <input
          className="field-input"
          type="date"
          name="day"
          required
          min={from}
          max={today}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
      </label>
      <label className={styles.check}>
        <input type="checkbox" required /> {t('letters.sure', { count })}
      </label>
      <button type="submit" className="button" aria-disabled={pending}>
        {pending ? t('pending') : t('letters.confirm')}
      </button>
      {state.refusal && (
        <p role="alert" className={styles.faults}>
          {refusalWords(t, state.refusal)}
        </p>
      )}
    </form>
  )
}
