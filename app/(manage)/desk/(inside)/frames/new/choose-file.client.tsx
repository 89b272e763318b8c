'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import styles from '../frames.module.css'

/** A file by its dialog, or dropped there. */
export function ChooseFile({
  name,
  onChoose,
}: {
  name: string | null
  onChoose: (file: File) => void
}) {
  const t = useTranslations('frames.file')
  const id = useId()
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the input inside
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onChoose(file)
      }}
    >
      <label htmlFor={id} className={styles.dropLabel}>
        {name ? t('other') : t('choose')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onChoose(file)
        }}
      />
      <p id={`${id}-hint`} className="note">
        {t('hint')}
      </p>
    </div>
  )
}
