'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import styles from './unit.module.css'

/** To the units before and after in the list, by keyboard too: Alt with Page Up and Page Down. */
export function Beside({
  previous,
  next,
  list,
  among,
}: {
  previous: string | null
  next: string | null
  list: string
  /** What the list is of, in words. */
  among: string
}) {
  const t = useTranslations('invitations.beside')
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const to = event.key === 'PageUp' ? previous : event.key === 'PageDown' ? next : null
      if (!to) return
      event.preventDefault()
      router.push(to)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [previous, next, router])
  return (
    <nav aria-label={t('label')} className={styles.beside}>
      {previous ? (
        <Link href={previous} rel="prev" aria-keyshortcuts="Alt+PageUp" prefetch={false}>
          {t('previous')}
        </Link>
      ) : (
        <span className="note">{t('first')}</span>
      )}
      <Link href={list} prefetch={false}>
        {among}
      </Link>
      {next ? (
        <Link href={next} rel="next" aria-keyshortcuts="Alt+PageDown" prefetch={false}>
          {t('next')}
        </Link>
      ) : (
        <span className="note">{t('last')}</span>
      )}
    </nav>
  )
}
