'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { FrameFileCheck } from '@/lib/audience/frame-file-check'
import type { Rejection } from '@/lib/audience/judge-rows'
import styles from '../frames.module.css'
import { UnitTable } from '../unit-table'
import { fetchFile } from './send-file'
import { type Chosen, readingOf, type Subject } from './use-frame-file'

/** What came of the check: counts, what is wrong with units, the first units, and the lines rejected. */
export function Checked({
  check,
  chosen,
  subject,
}: {
  check: FrameFileCheck
  chosen: Chosen
  subject: Subject
}) {
  const t = useTranslations('frames')
  const format = useFormatter()
  const rejected = Object.values(check.rejected).reduce((sum, one) => sum + one, 0)
  const problems = Object.entries(check.problems).sort(([, a], [, b]) => b - a)
  return (
    <>
      <dl className={styles.counts}>
        <div>
          <dt>{t('check.accepted')}</dt>
          <dd>{format.number(check.accepted)}</dd>
        </div>
        <div>
          <dt>{t('check.rejected')}</dt>
          <dd className={rejected > 0 ? styles.bad : undefined}>{format.number(rejected)}</dd>
        </div>
        <div>
          <dt>{t('check.rows')}</dt>
          <dd>{format.number(check.rows)}</dd>
        </div>
      </dl>
      {problems.length > 0 && (
        <>
          <h3 className={styles.small}>{t('check.problems')}</h3>
          <p className="note">{t('check.problemsNote')}</p>
          <ul className={styles.problems}>
            {problems.map(([problem, units]) => (
              <li key={problem}>
                {t(`problems.${problem as 'noEmail'}`)} <strong>{format.number(units)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {rejected > 0 && (
        <Rejected check={check} chosen={chosen} subject={subject} count={rejected} />
      )}
      <h3 className={styles.small}>{t('check.preview', { count: check.preview.length })}</h3>
      <UnitTable
        units={check.preview}
        label={t('check.preview', { count: check.preview.length })}
      />
    </>
  )
}

function Rejected({
  check,
  chosen,
  subject,
  count,
}: {
  check: FrameFileCheck
  chosen: Chosen
  subject: Subject
  count: number
}) {
  const t = useTranslations('frames')
  const locale = useLocale()
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle')
  const said = ({ reason, column, of }: Rejection) =>
    t(`rejections.${reason}`, { column: check.columns[column ?? -1]?.header ?? '', line: of ?? 0 })
  const download = async () => {
    setState('fetching')
    const address = `/api/v1/frames/rejected?lang=${locale}`
    const blob = await fetchFile(address, chosen.file, { reading: readingOf(chosen, subject) })
    setState(blob ? 'idle' : 'failed')
    if (!blob) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = `${chosen.file.name.replace(/\.\w+$/, '')}-${t('rejectedFile.suffix')}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }
  return (
    <>
      <h3 className={styles.small}>{t('check.rejectedTitle', { count })}</h3>
      <TableScroll label={t('check.rejectedTitle', { count })}>
        <table className={`table ${styles.lines}`}>
          <thead>
            <tr>
              <th scope="col" className="figure">
                {t('rejectedFile.line')}
              </th>
              <th scope="col">{t('rejectedFile.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {check.firstRejected.map(({ line, ...rejection }) => (
              <tr key={line}>
                <td className="figure">{line}</td>
                <td>{said(rejection)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {count > check.firstRejected.length && (
        <p className="note">{t('check.firstOnly', { count: check.firstRejected.length })}</p>
      )}
      <p>
        <button
          type="button"
          className="button secondary small"
          aria-disabled={state === 'fetching'}
          onClick={() => state !== 'fetching' && download()}
        >
          {state === 'fetching' ? t('check.preparing') : t('check.download', { count })}
        </button>
      </p>
      {state === 'failed' && <p role="alert">{t('refusals.not-sent')}</p>}
    </>
  )
}
