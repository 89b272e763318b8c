'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { readNumber } from '@/lib/platform/read-number'
import type { MarginIssue } from '@/lib/tabulation/margin-header'
import { importAction } from './actions'
import styles from './editor.module.css'
import { type FormMargin, formMargin } from './form-plan'

/** Margins from a file or a paste. What is wrong is said by line, and nothing that was typed goes. */
export function ImportMargins({
  fieldwork,
  onRead,
}: {
  fieldwork: string
  onRead: (margins: FormMargin[]) => void
}) {
  const t = useTranslations('weighting.import')
  const tr = useTranslations('weighting.refused')
  const [file, setFile] = useState({ text: '', source: '', year: '', asShares: false })
  const [issues, setIssues] = useState<MarginIssue[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const id = useId()
  const read = () =>
    start(async () => {
      setSaid(null)
      const asked = { ...file, year: readNumber(file.year) ?? 0 }
      const answer = await importAction(fieldwork, asked).catch(() => ({ refused: 'unreachable' }))
      setIssues('issues' in answer ? answer.issues : [])
      if ('refused' in answer) setSaid(tr.has(answer.refused) ? tr(answer.refused) : tr('other'))
      if ('margins' in answer) {
        onRead(answer.margins.map(formMargin))
        setSaid(t('read', { count: answer.margins.length }))
      }
    })
  return (
    <details className={styles.import}>
      <summary>{t('title')}</summary>
      <p>{t('lead')}</p>
      <pre className={styles.example}>{t('example')}</pre>
      <div className={styles.fields}>
        <label>
          {t('file')}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className="field-input"
            onChange={async (event) => {
              const [chosen] = event.target.files ?? []
              if (chosen) setFile({ ...file, text: await textOf(chosen) })
            }}
          />
        </label>
        <label>
          {t('text')}
          <textarea
            className="field-input"
            rows={6}
            spellCheck={false}
            value={file.text}
            aria-invalid={issues.length > 0}
            aria-describedby={`${id}-issues`}
            onChange={(event) => setFile({ ...file, text: event.target.value })}
          />
        </label>
        <div id={`${id}-issues`} role="alert">
          {issues.length > 0 && (
            <div className="notice danger">
              <p>{t('issues', { count: issues.length })}</p>
              <ul>
                {issues.map(({ line, issue, value }) => (
                  <li key={`${line} ${issue} ${value}`}>
                    {t('line', { line, text: t(`issue.${issue}`, { value: value ?? '' }) })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <div className={styles.origin}>
          <label>
            {t('source')}
            <input
              className="field-input"
              maxLength={300}
              value={file.source}
              onChange={(event) => setFile({ ...file, source: event.target.value })}
            />
          </label>
          <label>
            {t('year')}
            <input
              className="field-input"
              inputMode="numeric"
              maxLength={4}
              value={file.year}
              onChange={(event) => setFile({ ...file, year: event.target.value })}
            />
          </label>
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={file.asShares}
            onChange={(event) => setFile({ ...file, asShares: event.target.checked })}
          />
          <span>{t('asShares')}</span>
        </label>
        <div>
          <button type="button" className="button secondary" aria-disabled={pending} onClick={read}>
            {pending ? t('pending') : t('submit')}
          </button>
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  )
}

/** Spreadsheets of French desks still write Windows-1252. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
