'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { refusalWords } from '../../invitations/refusal-words'
import { deedAction } from '../actions'
import styles from '../mailings.module.css'

export type MailingDeed = 'pause' | 'resume' | 'cancel' | 'prepare'

/** What may be done with a mailing where it stands; what is for good is confirmed. Posts without script. */
export function Deeds({
  fieldwork,
  number,
  deeds,
}: {
  fieldwork: string
  number: number
  deeds: MailingDeed[]
}) {
  const t = useTranslations('invitations')
  const [state, act, pending] = useActionState(deedAction, { tries: 0 })
  const form = (deed: MailingDeed, look: string) => (
    <form action={act} key={deed}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="deed" value={deed} />
      <button type="submit" className={`button small ${look}`} aria-disabled={pending}>
        {t(`mailing.deeds.${deed}`)}
      </button>
    </form>
  )
  return (
    <div className={styles.deeds}>
      {deeds.map((deed) => {
        if (deed === 'pause' || deed === 'resume') return form(deed, 'secondary')
        return (
          <details key={deed} className={styles.deed}>
            <summary>{t(`mailing.deeds.${deed}Title`)}</summary>
            <p>{t(`mailing.consequences.${deed}`)}</p>
            {form(deed, deed === 'cancel' ? 'danger' : '')}
          </details>
        )
      })}
      {state.refusal && (
        <p role="alert" className={styles.faults}>
          {refusalWords(t, state.refusal)}
        </p>
      )}
      <p role="status" className="visually-hidden">
        {state.done && t(`mailing.done.${state.done}`)}
      </p>
    </div>
  )
}
