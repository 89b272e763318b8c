'use client'

import en from '@/lib/platform/messages/en/common.json'
import fr from '@/lib/platform/messages/fr/common.json'
import styles from './_ui/notice-page.module.css'

/** A defect. Its words stand here, not on the server, which may be what does not answer. */
export default function DefectPage({ reset }: { reset: () => void }) {
  const english = typeof document !== 'undefined' && document.documentElement.lang === 'en'
  const { title, retry, home } = (english ? en : fr).errors
  return (
    <main id="content" className={styles.notice}>
      <h1>{title}</h1>
      <p>
        <button type="button" onClick={reset}>
          {retry}
        </button>
      </p>
      <p>
        <a href="/">{home}</a>
      </p>
    </main>
  )
}
