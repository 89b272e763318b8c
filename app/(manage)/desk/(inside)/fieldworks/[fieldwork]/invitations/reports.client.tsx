'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ReportsImported } from '@/lib/audience/reports-imported'
import styles from './invitations.module.css'
import { refusalWords } from './refusal-words'

/** A mailbox file of delivery reports: sent as it stands, its result said, unit by unit. */
export function Reports({ fieldwork }: { fieldwork: string }) {
  const t = useTranslations('invitations')
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [result, setResult] = useState<ReportsImported | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const send = (chosen: File) =>
    start(async () => {
      setResult(null)
      setRefused(null)
      try {
        const address = `/api/v1/fieldworks/${fieldwork}/delivery-reports`
        const answer = await fetch(address, { method: 'POST', body: chosen })
        const said = await answer.json()
        if (answer.ok) setResult(said)
        else setRefused(String(said.type).replace('urn:phare:problem:', ''))
        router.refresh()
      } catch {
        setRefused('unreachable')
      }
    })
  return (
    <details className={styles.reports}>
      <summary>{t('reports.title')}</summary>
      <p>{t('reports.lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (file && !pending) send(file)
        }}
      >
        <label>
          {t('reports.file')}
          <input
            type="file"
            className="field-input"
            accept=".mbox,.mbx,.eml,.txt,application/mbox,message/rfc822"
            required
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
        </label>
        <button type="submit" className="button secondary" aria-disabled={pending}>
          {pending ? t('pending') : t('reports.submit')}
        </button>
      </form>
      {refused && <p role="alert">{refusalWords(t, refused)}</p>}
      <div role="status">
        {result && (
          <>
            <ul>
              {(['undelivered', 'known', 'delayed', 'unmatched', 'others'] as const).map((kind) => (
                <li key={kind}>{t(`reports.counts.${kind}`, { count: result[kind] })}</li>
              ))}
            </ul>
            <ul>
              {result.list
                .filter(({ isNew }) => isNew)
                .map(({ invitationId, name, status }) => (
                  <li key={invitationId}>
                    <Link
                      href={`/desk/fieldworks/${fieldwork}/invitations/${invitationId}`}
                      prefetch={false}
                    >
                      {name}
                    </Link>{' '}
                    <span className="note">{status}</span>
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
    </details>
  )
}
