'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { makeCommuneFrameAction } from './actions'

/** The communes of a wave's region as a frame, in one step. */
export function MakeCommuneFrame({
  wave,
  audience,
  label,
}: {
  wave: string
  audience: string
  label: string
}) {
  const t = useTranslations('frames')
  const [id] = useState(() => crypto.randomUUID())
  const [state, act, pending] = useActionState(makeCommuneFrameAction, { tries: 0 })
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} suppressHydrationWarning />
      <input type="hidden" name="wave" value={wave} />
      <input type="hidden" name="audience" value={audience} />
      <button type="submit" className="button small" aria-disabled={pending}>
        {pending ? t('communes.pending') : label}
      </button>
      {state.refusal && (
        <p role="alert" key={state.tries}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}`)
            : t('refusals.defect')}
        </p>
      )}
    </form>
  )
}
