'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import type { DeedState } from '../../../deed'
import styles from '../frames.module.css'

/** A deed that takes something away from a frame, behind a disclosure that says what. */
export function FrameDeed({
  action,
  frame,
  name,
  children,
}: {
  action: (state: DeedState, form: FormData) => Promise<DeedState>
  frame: string
  name: 'erase' | 'remove'
  children?: ReactNode
}) {
  const t = useTranslations('frames')
  const [state, act, pending] = useActionState(action, { tries: 0 })
  return (
    <details>
      <summary>{t(`${name}.title`)}</summary>
      <form action={act} className={styles.form}>
        <input type="hidden" name="frame" value={frame} />
        <p>{t(`${name}.consequences`)}</p>
        {children}
        {state.refusal && (
          <p role="alert" className={styles.bad} key={state.tries}>
            {t.has(`refusals.${state.refusal}`)
              ? t(`refusals.${state.refusal}`)
              : t('refusals.defect')}
          </p>
        )}
        <button type="submit" className="button danger small" aria-disabled={pending}>
          {t(`${name}.submit`)}
        </button>
      </form>
      <p role="status">{state.done && t('erase.done')}</p>
    </details>
  )
}
