'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { contactKinds, contactReasons } from '@/lib/audience/contact-reasons'
import type { ContactResult } from '@/lib/audience/contact-result'
import { refusalWords } from '../refusal-words'
import { type Recorded, recordAction } from './actions'
import styles from './unit.module.css'

const channels = ['phone', 'mail', 'letter'] as const

/** What came of a contact, entered by staff. What is refused stays typed. */
export function Record({
  fieldwork,
  invitation,
  today,
  from,
}: {
  fieldwork: string
  invitation: string
  today: string
  /** The day it was drawn. */
  from: string
}) {
  const t = useTranslations('invitations')
  const id = useId()
  const plain = { kind: 'contacted', day: today, channel: 'phone', reason: '', note: '' } as const
  const [form, setForm] = useState<Form>(plain)
  const [answer, setAnswer] = useState<Recorded | null>(null)
  const [pending, start] = useTransition()
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const reasons: readonly string[] = contactReasons[form.kind]
  const issueOf = (field: string) =>
    answer && 'issues' in answer ? answer.issues.find((it) => it.field === field) : undefined
  const issue = (field: string) => {
    const found = issueOf(field)
    const key = `record.issues.${found?.issue}`
    return (
      found && (
        <span id={`${id}-${field}`} role="alert" className={styles.issue}>
          {t.has(key) ? t(key) : t('record.issues.other')}
        </span>
      )
    )
  }
  const described = (field: string) =>
    issueOf(field) && { 'aria-invalid': true, 'aria-describedby': `${id}-${field}` }
  const submit = () =>
    start(async () => {
      const { reason, note, ...rest } = form
      const input: ContactResult = {
        ...rest,
        ...(reason && { reason }),
        ...(note.trim() && { note: note.trim() }),
      }
      const subject = { fieldworkId: fieldwork, invitationId: invitation }
      const got = await recordAction(subject, input).catch(() => ({ refused: 'unreachable' }))
      setAnswer(got)
      if ('recorded' in got) setForm(plain)
    })
  return (
    <form
      className={styles.record}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) submit()
      }}
    >
      <label>
        {t('record.kind')}
        <select
          className="field-input"
          value={form.kind}
          onChange={({ target }) => change({ kind: target.value as Form['kind'], reason: '' })}
        >
          {contactKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`record.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {reasons.length > 0 && (
        <label>
          {t('record.reason')}
          <select
            className="field-input"
            value={form.reason}
            onChange={({ target }) => change({ reason: target.value })}
            {...described('reason')}
          >
            <option value="">{t('record.chooseReason')}</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reasons.${reason}`)}
              </option>
            ))}
          </select>
          {issue('reason')}
        </label>
      )}
      <div className={styles.pair}>
        <label>
          {t('record.day')}
          <input
            className="field-input"
            type="date"
            required
            min={from}
            max={today}
            value={form.day}
            onChange={({ target }) => change({ day: target.value })}
            {...described('day')}
          />
          {issue('day')}
        </label>
        <label>
          {t('record.channel')}
          <select
            className="field-input"
            value={form.channel}
            onChange={({ target }) => change({ channel: target.value as Form['channel'] })}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {t(`channels.${channel}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {t('record.note')}
        <input
          className="field-input"
          maxLength={300}
          value={form.note}
          onChange={({ target }) => change({ note: target.value })}
          {...described('note')}
        />
        <span className="note">{t('record.noteHint')}</span>
        {issue('note')}
      </label>
      <div>
        <button type="submit" className="button" aria-disabled={pending}>
          {pending ? t('pending') : t('record.submit')}
        </button>
      </div>
      {answer && 'refused' in answer && (
        <p role="alert" className={styles.issue}>
          {refusalWords(t, answer.refused)}
        </p>
      )}
      <p role="status">{answer && 'recorded' in answer && t('record.done')}</p>
    </form>
  )
}

type Form = {
  kind: ContactResult['kind']
  day: string
  channel: ContactResult['channel']
  reason: string
  note: string
}
