'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from '../frames.module.css'

type About = { name: string; source: string; year: number }

/** What the frame is called and where it comes from, and the deed. */
export function ImportForm({
  accepted,
  name,
  year,
  completes,
  ready,
  onImport,
}: {
  accepted: number
  name: string
  year: number
  completes: boolean
  ready: boolean
  onImport: (about?: About) => void
}) {
  const t = useTranslations('frames.import')
  const [about, setAbout] = useState({ name, source: '', year: String(year) })
  const button = (
    <button type="submit" className="button" aria-disabled={!ready}>
      {t(completes ? 'complete' : 'submit', { count: accepted })}
    </button>
  )
  if (completes) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onImport()
        }}
      >
        <p>{t('completeNote')}</p>
        {button}
      </form>
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { name, source, year } = about
        if (ready) onImport({ name: name.trim(), source: source.trim(), year: Number(year) })
      }}
    >
      <p>{t('note')}</p>
      <label className={styles.field}>
        {t('name')}
        <input
          className="field-input"
          required
          maxLength={120}
          pattern=".*\S.*"
          value={about.name}
          onChange={(event) => setAbout({ ...about, name: event.target.value })}
        />
      </label>
      <label className={styles.field}>
        {t('source')}
        <input
          className="field-input"
          required
          maxLength={200}
          pattern=".*\S.*"
          placeholder={t('sourceExample')}
          value={about.source}
          onChange={(event) => setAbout({ ...about, source: event.target.value })}
        />
      </label>
      <label className={styles.field}>
        {t('year')}
        <input
          className="field-input"
          required
          inputMode="numeric"
          pattern="(19|20)\d\d"
          value={about.year}
          onChange={(event) => setAbout({ ...about, year: event.target.value })}
        />
      </label>
      {button}
    </form>
  )
}
