'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { removeAlertAction } from './actions'
import styles from './rates.module.css'

export function RemoveAlert(props: { fieldwork: string; alert: string; name: string }) {
  const t = useTranslations('rates')
  const [state, act, pending] = useActionState(removeAlertAction, { tries: 0 })
  const [isSure, setSure] = useState(false)
  return (
    <form action={act} className={styles.remove}>
      <input type="hidden" name="fieldwork" value={props.fieldwork} />
      <input type="hidden" name="alert" value={props.alert} />
      {isSure ? (
        <>
          <button type="submit" className="button danger small" aria-disabled={pending}>
            {pending ? t('alerts.pending') : t('alerts.removeConfirm')}
          </button>
          <button type="button" className="button secondary small" onClick={() => setSure(false)}>
            {t('alerts.cancel')}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button secondary small"
          aria-label={t('alerts.removeOf', { alert: props.name })}
          onClick={() => setSure(true)}
        >
          {t('alerts.remove')}
        </button>
      )}
      {state.refusal && (
        <p role="alert" className={styles.wrong}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}` as never)
            : t('refusals.other')}
        </p>
      )}
    </form>
  )
}
