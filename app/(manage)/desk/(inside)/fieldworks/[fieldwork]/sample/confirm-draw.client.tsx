'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState } from 'react'
import type { SamplePlan } from '@/lib/audience/sample-plan'
import { drawAction } from './actions'
import styles from './sample.module.css'

/** A draw cannot be taken back: it is asked for, then confirmed. */
export function ConfirmDraw({
  fieldwork,
  plan,
  toDraw,
  ready,
}: {
  fieldwork: string
  plan: SamplePlan
  toDraw: number
  ready: boolean
}) {
  const t = useTranslations('frames')
  const [state, act, pending] = useActionState(drawAction, { tries: 0 })
  const [asking, setAsking] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) confirm.current?.focus()
  }, [asking])
  return (
    <form action={act} className={styles.confirm}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name="plan" value={JSON.stringify(plan)} />
      {state.refusal && (
        <p role="alert" className="notice danger" key={state.tries}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}`)
            : t('refusals.defect')}
        </p>
      )}
      {asking && ready ? (
        <div className="notice warning">
          <p>{t('sample.consequences', { count: toDraw })}</p>
          <p>
            <button ref={confirm} type="submit" className="button small" aria-disabled={pending}>
              {pending ? t('sample.drawing') : t('sample.confirm', { count: toDraw })}
            </button>{' '}
            <button
              type="button"
              className="button secondary small"
              onClick={() => setAsking(false)}
            >
              {t('sample.cancel')}
            </button>
          </p>
        </div>
      ) : (
        <button
          type="button"
          className="button"
          aria-disabled={!ready}
          onClick={() => ready && setAsking(true)}
        >
          {t('sample.draw', { count: toDraw })}
        </button>
      )}
    </form>
  )
}
