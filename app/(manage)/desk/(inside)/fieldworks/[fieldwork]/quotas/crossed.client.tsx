'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId } from 'react'
import { TableScroll } from '@/app/_ui/table-scroll'
import { categoryLabel, type NamedVariable } from './category-label'
import { type FormQuota, isPlaces, lineKey } from './form-quota'
import styles from './quotas.module.css'

/** Places to type for each crossing; Enter goes to the next line, as in a spreadsheet. */
export function Crossed({
  form,
  lines,
  variables,
  onType,
}: {
  form: FormQuota
  lines: string[][]
  variables: NamedVariable[]
  onType: (key: string, typed: string) => void
}) {
  const t = useTranslations('quotas.editor')
  const format = useFormatter()
  const id = useId()
  const typedIn = (line: string[]) => form.places[lineKey(line)] ?? ''
  const total = lines.reduce((sum, line) => {
    const typed = typedIn(line)
    return sum + (isPlaces(typed) ? Number(typed.replace(/\s/g, '')) : 0)
  }, 0)
  return (
    <TableScroll label={t('places')}>
      <table className={`table ${styles.places}`}>
        <thead>
          <tr>
            <th scope="col">{t('crossing')}</th>
            <th scope="col" className="figure">
              {t('places')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const typed = typedIn(line)
            const isWrong = typed.trim() !== '' && !isPlaces(typed)
            return (
              <tr key={lineKey(line)}>
                <th scope="row" id={`${id}-${at}`}>
                  {line
                    .map((code, place) =>
                      categoryLabel(variables, form.variables[place] ?? '', code),
                    )
                    .join(' × ')}
                </th>
                <td className="figure">
                  <input
                    className={`field-input ${styles.number}`}
                    inputMode="numeric"
                    maxLength={9}
                    autoComplete="off"
                    aria-labelledby={`${id}-${at}`}
                    aria-invalid={isWrong}
                    aria-describedby={isWrong ? `${id}-${at}-wrong` : undefined}
                    value={typed}
                    onChange={({ target }) => onType(lineKey(line), target.value)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return
                      event.preventDefault()
                      const next = event.currentTarget.closest('tr')?.nextElementSibling
                      next?.querySelector('input')?.focus()
                    }}
                  />
                  {isWrong && (
                    <p id={`${id}-${at}-wrong`} className={styles.refusal}>
                      {t('notPlaces')}
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="figure">{format.number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  )
}
