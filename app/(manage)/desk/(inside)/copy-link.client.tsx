'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './copy-link.module.css'

/** The address respondents open, readable and selectable without script, copied with it. */
export function CopyLink({ path, site, of }: { path: string; site: string; of: string }) {
  const t = useTranslations('desk.answerLink')
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const address = `${site}${path}`
  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, window.location.origin).href)
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <div className={styles.row}>
      <a href={path} className={styles.address}>
        {address}
      </a>
      <button
        type="button"
        className="button secondary small"
        onClick={copy}
        aria-label={t('copyOf', { of })}
      >
        {copied === 'yes' ? t('copied') : t('copy')}
      </button>
      <span role="status" className={copied === 'failed' ? 'note' : 'visually-hidden'}>
        {copied === 'yes' && t('copied')}
        {copied === 'failed' && t('failed')}
      </span>
    </div>
  )
}
