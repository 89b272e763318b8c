'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import type { CellIssue, ReadCells } from '@/lib/tabulation/read-quota-cells'
import { importAction } from './actions'
import styles from './quotas.module.css'

/** Places from a file or a paste. What is wrong is said by line; what is right fills the table, to be saved. */
export function ImportPlaces({
  fieldwork,
  onRead,
}: {
  fieldwork: string
  onRead: (read: ReadCells) => void
}) {
  const t = useTranslations('quotas.import')
  const tr = useTranslations('quotas.refused')
  const [text, setText] = useState('')
  const [issues, setIssues] = useState<CellIssue[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const id = useId()
  const read = () =>
    start(async () => {
      setSaid(null)
      const answer = await importAction(fieldwork, text).catch(() => ({ refused: 'unreachable' }))
      setIssues('issues' in answer ? answer.issues : [])
      if ('refused' in answer) setSaid(tr.has(answer.refused) ? tr(answer.refused) : tr('other'))
      if (!('cells' in answer)) return
      onRead(answer)
      setSaid(t('read', { count: answer.cells.length }))
    })
  return (
    <details className={styles.import}>
      <summary>{t('title')}</summary>
      <p>{t('lead')}</p>
      <pre className={styles.example}>{t('example')}</pre>
      <label>
        {t('file')}
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className="field-input"
          onChange={async ({ target: { files } }) => {
            if (files?.[0]) setText(await textOf(files[0]))
          }}
        />
      </label>
      <label>
        {t('text')}
        <textarea
          className="field-input"
          rows={6}
          spellCheck={false}
          value={text}
          aria-invalid={issues.length > 0}
          aria-describedby={`${id}-issues`}
          onChange={({ target }) => setText(target.value)}
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
      <div>
        <button type="button" className="button secondary" aria-disabled={pending} onClick={read}>
          {pending ? t('pending') : t('submit')}
        </button>
      </div>
      <p role="status">{said}</p>
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
