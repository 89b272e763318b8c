'use client'

import { useTranslations } from 'next-intl'

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('desk.errors')
  return (
    <div className="notice danger" role="alert">
      <h1>{t('title')}</h1>
      <p>{t('text', { digest: error.digest ?? '–' })}</p>
      <button type="button" className="button small" onClick={reset}>
        {t('retry')}
      </button>
    </div>
  )
}
