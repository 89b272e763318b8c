'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { TableScroll } from '@/app/_ui/table-scroll'
import styles from './editor.module.css'
import { categoriesOf, type FormMargin, keyOf } from './form-plan'
import { lineTitle, marginTitle } from './margin-title'
import type { NamedVariable } from './names'

/** A population to type for each line, beside the respondents of its category. */
export function PopulationTable({
  margin,
  lines,
  variables,
  wrong,
  total,
  onType,
}: {
  margin: FormMargin
  lines: string[][]
  variables: NamedVariable[]
  /** Lines whose text is not a number. */
  wrong: string[]
  total: number
  onType: (key: string, typed: string) => void
}) {
  const t = useTranslations('weighting.editor')
  const format = useFormatter()
  const locale = useLocale()
  const [typing, setTyping] = useState<string | null>(null)
  const id = useId()
  const [only] = margin.variables
  const named = variables.find((one) => one.variable === only?.variable)
  const isCrossed = margin.variables.length > 1
  const counts = isCrossed ? [] : categoriesOf(named, only?.groups ?? {})
  const title = marginTitle(margin.variables, variables)
  return (
    <TableScroll label={title}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('category')}</th>
            {!isCrossed && (
              <th scope="col" className="figure">
                {t('respondents')}
              </th>
            )}
            <th scope="col" className="figure">
              {t('population')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => {
            const key = keyOf(line)
            const isWrong = wrong.includes(key)
            return (
              <tr key={key}>
                <th scope="row" id={`${id}-${place}`}>
                  {lineTitle(margin.variables, variables, line)}
                </th>
                {!isCrossed && (
                  <td className="figure">
                    {format.number(counts.find(({ code }) => code === line[0])?.respondents ?? 0)}
                  </td>
                )}
                <td className="figure">
                  <input
                    className={`field-input ${styles.number}`}
                    inputMode="decimal"
                    maxLength={20}
                    autoComplete="off"
                    aria-labelledby={`${id}-${place}`}
                    aria-invalid={isWrong}
                    aria-describedby={isWrong ? `${id}-${place}-wrong` : undefined}
                    value={shownNumber(margin.populations[key] ?? '', locale, typing === key)}
                    onBlur={() => setTyping(null)}
                    onChange={(event) => {
                      setTyping(key)
                      onType(key, event.target.value)
                    }}
                  />
                  {isWrong && (
                    <p id={`${id}-${place}-wrong`} className={styles.refusal}>
                      {t('problems.population')}
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
            {!isCrossed && (
              <td className="figure">
                {format.number(counts.reduce((sum, { respondents }) => sum + respondents, 0))}
              </td>
            )}
            <td className="figure">{format.number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  )
}

/** Thousands apart and the decimal mark of the screen; what is being typed, or is no number, as it is. */
function shownNumber(typed: string, locale: string, isTyping: boolean): string {
  const [, whole, rest = ''] = /^(\d+)([.,]\d+)?$/.exec(typed.replace(/\s/g, '')) ?? []
  if (whole === undefined || isTyping) return typed
  const decimals = locale === 'fr' ? rest.replace('.', ',') : rest
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')}${decimals}`
}
