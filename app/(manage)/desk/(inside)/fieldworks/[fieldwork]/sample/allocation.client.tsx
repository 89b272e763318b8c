'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { SamplePlan } from '@/lib/audience/sample-plan'
import type { StratumVariable } from '@/lib/audience/sampling-frame'
import { stratumName } from '@/lib/audience/stratum-name'
import { said } from '../../../../said'
import { type PlanLine, sum } from './plan'
import styles from './sample.module.css'

/** Stratum by stratum: how many there are, how many are drawn, and for how many each will stand. */
export function Allocation({
  variable,
  lines,
  method,
  typed,
  onType,
}: {
  variable: StratumVariable | undefined
  lines: PlanLine[]
  method: SamplePlan['method']
  typed: Record<string, string>
  onType: (code: string, value: string) => void
}) {
  const t = useTranslations('frames.sample')
  const format = useFormatter()
  const locale = useLocale()
  const isAsked = method === 'neyman' || method === 'fixed'
  const hasDrawn = lines.some(({ drawn }) => drawn > 0)
  const order = variable?.codes ?? []
  const listed = lines.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  const name = (code: string) =>
    variable ? said(stratumName(variable, code), locale) : t('everyone')
  const columns = [
    'inFrame',
    'drawable',
    ...(hasDrawn ? ['drawnBefore'] : []),
    ...(isAsked ? [method === 'neyman' ? 'deviation' : 'number'] : []),
    'toDraw',
    'weight',
  ] as const
  return (
    <TableScroll label={t('allocation')}>
      <table className={`table ${styles.allocation}`}>
        <caption>{t('allocation')}</caption>
        <thead>
          <tr>
            <th scope="col">{variable ? said(variable.label, locale) : t('stratum')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="figure">
                {t(column as 'weight')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ code, units, population, drawn, toDraw, weight }) => (
            <tr key={code}>
              <th scope="row">{name(code)}</th>
              <td className="figure">{format.number(units)}</td>
              <td className="figure">{format.number(population)}</td>
              {hasDrawn && <td className="figure">{format.number(drawn)}</td>}
              {isAsked && (
                <td className="figure">
                  <input
                    className="field-input"
                    inputMode="decimal"
                    aria-label={`${t(method === 'neyman' ? 'deviation' : 'number')}, ${name(code)}`}
                    value={typed[code] ?? ''}
                    onChange={(event) => onType(code, event.target.value)}
                  />
                </td>
              )}
              <td className="figure">
                <strong>{format.number(toDraw)}</strong>
              </td>
              <td className="figure">
                {weight === null ? '—' : format.number(weight, { maximumFractionDigits: 2 })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="figure">{format.number(sum(lines.map(({ units }) => units)))}</td>
            <td className="figure">
              {format.number(sum(lines.map(({ population }) => population)))}
            </td>
            {hasDrawn && (
              <td className="figure">{format.number(sum(lines.map(({ drawn }) => drawn)))}</td>
            )}
            {isAsked && <td />}
            <td className="figure">
              <strong>{format.number(sum(lines.map(({ toDraw }) => toDraw)))}</strong>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  )
}
