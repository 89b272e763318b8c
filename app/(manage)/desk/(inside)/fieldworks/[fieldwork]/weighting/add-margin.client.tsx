'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import styles from './editor.module.css'
import type { FormMargin } from './form-plan'
import type { NamedVariable } from './names'

/** A new margin on one variable; it is crossed with others afterwards. */
export function AddMargin({
  variables,
  used,
  onAdd,
}: {
  variables: NamedVariable[]
  /** Variables that have a margin of their own: the next one is proposed. */
  used: string[]
  onAdd: (margin: FormMargin) => void
}) {
  const t = useTranslations('weighting.editor')
  const [picked, setPicked] = useState<string | null>(null)
  const free = variables.find(({ variable }) => !used.includes(variable)) ?? variables[0]
  const chosen = picked ?? free?.variable ?? ''
  const id = useId()
  return (
    <div className={styles.add}>
      <label htmlFor={id}>{t('newMargin')}</label>
      <div className={styles.row}>
        <select
          id={id}
          className="field-input"
          value={chosen}
          onChange={(event) => setPicked(event.target.value)}
        >
          {variables.map(({ variable, label }) => (
            <option key={variable} value={variable}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button secondary"
          onClick={() => {
            setPicked(null)
            onAdd({
              variables: [{ variable: chosen, groups: {} }],
              populations: {},
              source: '',
              year: '',
              asShares: false,
            })
          }}
        >
          {t('addMargin')}
        </button>
      </div>
    </div>
  )
}
