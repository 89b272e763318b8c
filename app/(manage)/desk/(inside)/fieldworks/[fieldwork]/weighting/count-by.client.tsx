'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { countByAction } from './actions'
import styles from './editor.module.css'

/** One more variable to count responses by, and so to weight and compare by. */
export function CountBy({
  fieldwork,
  addable,
}: {
  fieldwork: string
  addable: { variable: string; label: string }[]
}) {
  const t = useTranslations('weighting.countBy')
  const [state, act, pending] = useActionState(countByAction, { tries: 0 })
  return (
    <details className={styles.import} open={state.refusal !== undefined || undefined}>
      <summary>{t('title')}</summary>
      <form action={act} className={styles.fields}>
        <input type="hidden" name="fieldwork" value={fieldwork} />
        <p>{t('lead')}</p>
        <label>
          {t('variable')}
          <select name="variable" className="field-input">
            {addable.map(({ variable, label }) => (
              <option key={variable} value={variable}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {state.refusal && (
          <p role="alert" className={styles.refusal} key={state.tries}>
            {t.has(`refusals.${state.refusal}`)
              ? t(`refusals.${state.refusal}`)
              : t('refusals.other')}
          </p>
        )}
        <div>
          <button type="submit" className="button secondary small" aria-disabled={pending}>
            {pending ? t('pending') : t('submit')}
          </button>
        </div>
        <p role="status">{state.done && t('done')}</p>
      </form>
    </details>
  )
}
