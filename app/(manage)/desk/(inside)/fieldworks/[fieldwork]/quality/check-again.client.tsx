'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { checkAction } from './actions'
import styles from './quality.module.css'

/** The checks are made every few minutes; an analyst need not wait. */
export function CheckAgain({ fieldwork }: { fieldwork: string }) {
  const t = useTranslations('quality')
  const [state, act, pending] = useActionState(checkAction, { tries: 0 })
  return (
    <form action={act}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <button type="submit" className="button secondary small" aria-disabled={pending}>
        {pending ? t('checking') : t('check')}
      </button>
      {state.refusal && (
        <p role="alert" className={styles.refusal}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}` as never)
            : t('refusals.other')}
        </p>
      )}
      <p role="status" className="visually-hidden">
        {state.done && t('checked')}
      </p>
    </form>
  )
}
