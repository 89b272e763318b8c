'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Protection } from '@/lib/wave/protection'
import { protectAction } from './actions'
import styles from './quotas.module.css'

/** The two rates above which browsers are asked for work. Posts without script. */
export function Protect({ fieldwork, protection }: { fieldwork: string; protection: Protection }) {
  const t = useTranslations('quotas.protection')
  const tr = useTranslations('quotas.refused')
  const [state, act, pending] = useActionState(protectAction, { tries: 0 })
  const field = (name: keyof Protection) => (
    <label>
      {t(name)}
      <input
        className={`field-input ${styles.number}`}
        type="number"
        name={name}
        min={1}
        max={1_000_000}
        required
        defaultValue={protection[name]}
      />
    </label>
  )
  return (
    <form action={act} className={styles.editor}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <div className={styles.rates}>
        {field('calmPerNetwork')}
        {field('calmInAll')}
        <button type="submit" className="button small" aria-disabled={pending}>
          {pending ? t('pending') : t('submit')}
        </button>
      </div>
      {state.refusal && (
        <p role="alert" className={styles.refusal} key={state.tries}>
          {tr.has(state.refusal) ? tr(state.refusal) : tr('other')}
        </p>
      )}
      <p role="status">{state.done && t('done')}</p>
    </form>
  )
}
