'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { adoptAction } from './actions'
import styles from './editor.module.css'

/** One button: figures by this version from now on, or without weights (null). Posts without script. */
export function Adopt({ fieldwork, number }: { fieldwork: string; number: number | null }) {
  const t = useTranslations('weighting.adopt')
  const [state, act, pending] = useActionState(adoptAction, { tries: 0 })
  return (
    <form action={act} className={styles.adopt}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name="number" value={number ?? ''} />
      <button
        type="submit"
        className={`button small ${number === null ? 'secondary' : ''}`}
        aria-disabled={pending}
      >
        {number === null ? t('none') : t('use', { number })}
      </button>
      {state.refusal && (
        <p role="alert" className={styles.refusal} key={state.tries}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}`)
            : t('refusals.other')}
        </p>
      )}
      <p role="status">{state.done && t(`done.${state.done}`)}</p>
    </form>
  )
}
