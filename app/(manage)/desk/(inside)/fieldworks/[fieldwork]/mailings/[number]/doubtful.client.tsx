'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { refusalWords } from '../../invitations/refusal-words'
import { retryAction } from '../actions'
import styles from '../mailings.module.css'

type Mail = {
  id: string
  invitationId: string
  name: string
  messageId: string
  at: string | null
}

/** Mails that may or may not have arrived: sent again only where someone says so. */
export function Doubtful({
  fieldwork,
  number,
  mails,
}: {
  fieldwork: string
  number: number
  mails: Mail[]
}) {
  const t = useTranslations('invitations')
  const [state, act, pending] = useActionState(retryAction, { tries: 0 })
  return (
    <form action={act} className={styles.doubtful}>
      <h3>{t('doubtful.title', { count: mails.length })}</h3>
      <p>{t('doubtful.lead')}</p>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name="number" value={number} />
      <ul>
        {mails.map(({ id, invitationId, name, messageId, at }) => (
          <li key={id}>
            <label>
              <input type="checkbox" name="mail" value={id} /> {name}
            </label>{' '}
            <Link href={`/desk/fieldworks/${fieldwork}/invitations/${invitationId}`}>
              {t('doubtful.see')}
            </Link>
            <div className="note">
              {at} <code>{messageId}</code>
            </div>
          </li>
        ))}
      </ul>
      <label className={styles.check}>
        <input type="checkbox" required /> {t('doubtful.sure')}
      </label>
      <button type="submit" className="button danger small" aria-disabled={pending}>
        {t('doubtful.submit')}
      </button>
      {state.refusal && (
        <p role="alert" className={styles.faults}>
          {refusalWords(t, state.refusal)}
        </p>
      )}
      <p role="status">{state.done && t('doubtful.done', { count: state.values?.count ?? '' })}</p>
    </form>
  )
}
