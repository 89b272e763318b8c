'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type ColumnRole, columnRoles, rolesTwice } from '@/lib/audience/column-role'
import type { FrameFileCheck } from '@/lib/audience/frame-file-check'
import styles from '../frames.module.css'

/** What each column of the file is: guessed, to be looked at and changed. */
export function Columns({
  columns,
  roles,
  completes,
  onChange,
}: {
  columns: FrameFileCheck['columns']
  roles: ColumnRole[]
  completes: boolean
  onChange: (roles: ColumnRole[]) => void
}) {
  const t = useTranslations('frames.columns')
  const id = useId()
  const twice = rolesTwice(roles)
  const offered = columnRoles.filter((role) => !completes || role !== 'stratum')
  return (
    <>
      <ul className={styles.columns}>
        {columns.map(({ header, examples, categories }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in the order of the file
          <li key={at} className={styles.column}>
            <div>
              <label htmlFor={`${id}-${at}`}>{header}</label>
              <p className="note">
                {examples.length > 0 ? examples.join(' · ') : t('empty')}
                {categories !== null && categories > 1 && (
                  <> — {t('categories', { count: categories })}</>
                )}
              </p>
            </div>
            <select
              id={`${id}-${at}`}
              className="field-input"
              value={roles[at] ?? 'ignore'}
              aria-invalid={twice.includes(roles[at] ?? 'ignore')}
              onChange={(event) =>
                onChange(
                  roles.map((role, n) => (n === at ? (event.target.value as ColumnRole) : role)),
                )
              }
            >
              {offered.map((role) => (
                <option
                  key={role}
                  value={role}
                  disabled={role === 'stratum' && categories === null}
                >
                  {t(`roles.${role}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {twice.length > 0 && (
        <p role="alert" className="notice danger">
          {t('twice', { roles: twice.map((role) => t(`roles.${role}`)).join(', ') })}
        </p>
      )}
      {!roles.includes('key') && <p className="notice warning">{t('noKey')}</p>}
    </>
  )
}
