'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import styles from './live.module.css'

const everyMs = 15_000

/** Reads the page again every quarter of a minute while it is looked at. Says so without interrupting. */
export function Live({ at }: { at: string }) {
  const t = useTranslations('desk.live')
  const router = useRouter()
  const [paused, setPaused] = useState(false)
  const [reading, startReading] = useTransition()
  // A server slower than the rhythm is not asked again before it has answered.
  const waiting = useRef(false)
  waiting.current = reading
  useEffect(() => {
    if (paused) return
    const read = () => {
      if (document.visibilityState === 'visible' && !waiting.current) {
        startReading(() => router.refresh())
      }
    }
    const timer = setInterval(read, everyMs)
    document.addEventListener('visibilitychange', read)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [paused, router])
  return (
    <div className={`${styles.live} no-print`}>
      <span
        className={`${styles.dot} ${paused ? '' : styles.on} ${reading ? styles.reading : ''}`}
      />
      <span>{t('at', { time: at })}</span>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={paused}
        onClick={() => setPaused(!paused)}
      >
        {paused ? t('resume') : t('pause')}
      </button>
      <span role="status" className="visually-hidden">
        {paused ? t('paused') : ''}
      </span>
    </div>
  )
}
