'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { LeftOutReason, RecipientCounts } from '@/lib/audience/recipients'
import { recipientsAction } from './actions'
import styles from './mailings.module.css'
import { planOf, type Writing } from './writing'

export type Choice = { code: string; name: string; count: number }

/** Whom it is for, how many will receive it as things stand, and why others will not. */
export function RecipientsFields({
  subject,
  writing,
  strata,
  departments,
  counts,
  onCounts,
  onChange,
}: {
  subject: { fieldworkId: string; number: number | null }
  writing: Writing
  strata: Choice[]
  departments: Choice[]
  counts: RecipientCounts | null
  onCounts: (counts: RecipientCounts | null) => void
  onChange: (part: Partial<Writing>) => void
}) {
  const t = useTranslations('invitations.recipients')
  const [failed, setFailed] = useState(false)
  const asked = JSON.stringify([
    ...[writing.purpose, writing.channel, writing.strata, writing.departments],
    ...[writing.withoutEmail, Object.keys(writing.texts)],
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when whom it is for changes, not its words
  useEffect(() => {
    let isLast = true
    const timer = setTimeout(async () => {
      const got = await recipientsAction(subject, planOf(writing)).catch(() => null)
      if (!isLast) return
      setFailed(!got || 'refused' in got)
      if (got && 'counts' in got) onCounts(got.counts)
    }, 300)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [asked])
  const reasons = Object.entries(counts?.leftOut ?? {}).flatMap(([reason, count]) =>
    count > 0 ? [reason as LeftOutReason] : [],
  )
  const choices = (name: 'strata' | 'departments', options: Choice[]) =>
    options.length > 1 && (
      <fieldset className={styles.choices}>
        <legend>{t(name)}</legend>
        {options.map(({ code, name: text, count }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={writing[name].includes(code)}
              onChange={({ target }) =>
                onChange({
                  [name]: target.checked
                    ? [...writing[name], code]
                    : writing[name].filter((it) => it !== code),
                })
              }
            />
            {t('option', { name: text, count })}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div className={styles.recipients}>
      <p className="note">{t('lead')}</p>
      {choices('strata', strata)}
      {choices('departments', departments)}
      {writing.channel === 'letter' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={writing.withoutEmail}
            onChange={({ target }) => onChange({ withoutEmail: target.checked })}
          />
          {t('withoutEmail')}
        </label>
      )}
      <div aria-live="polite">
        {failed && <p className={styles.faults}>{t('failed')}</p>}
        {counts && (
          <>
            <p className={styles.total}>{t(`total.${writing.channel}`, { count: counts.total })}</p>
            {reasons.length > 0 && (
              <ul className={styles.leftOut}>
                {reasons.map((reason) => (
                  <li key={reason}>{t(`leftOut.${reason}`, { count: counts.leftOut[reason] })}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  )
}
