'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import type { MailText } from '@/lib/audience/mail-text'
import type { MailingChannel } from '@/lib/audience/mailing'
import type { RespondentLanguage } from '@/lib/platform/language'
import styles from './mailings.module.css'
import { placeholdersFor, type TextFault } from './writing'

/** Subject and body in one language, what they leave to be filled in, and what is wrong beside each. */
export function TextFields({
  language,
  channel,
  text,
  faults,
  onChange,
}: {
  language: RespondentLanguage
  channel: MailingChannel
  text: MailText
  faults: TextFault[]
  onChange: (text: MailText) => void
}) {
  const t = useTranslations('invitations.editor')
  const id = useId()
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const insert = (part: 'subject' | 'body', placeholder: string) => {
    const field = part === 'subject' ? subject.current : body.current
    const words = `{${placeholder}}`
    const from = field?.selectionStart ?? text[part].length
    const to = field?.selectionEnd ?? from
    onChange({ ...text, [part]: text[part].slice(0, from) + words + text[part].slice(to) })
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + words.length, from + words.length)
    })
  }
  const wrong = (part: 'subject' | 'body') => {
    const found = faults.filter((it) => it.part === part)
    return (
      found.length > 0 && (
        <ul id={`${id}-${part}`} className={styles.faults}>
          {found.map(({ fault, placeholder }) => (
            <li key={`${fault} ${placeholder}`}>
              {t.has(`faults.${fault}`)
                ? t(`faults.${fault}`, { placeholder: `{${placeholder}}` })
                : t('faults.other')}
              {fault === 'missing-placeholder' && (
                <button type="button" onClick={() => insert('body', placeholder)}>
                  {t('insert', { placeholder: `{${placeholder}}` })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )
    )
  }
  const described = (part: 'subject' | 'body') =>
    faults.some((it) => it.part === part) && {
      'aria-invalid': true,
      'aria-describedby': `${id}-${part}`,
    }
  const buttons = (part: 'subject' | 'body') => (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields, belong together
    <div className={styles.placeholders} role="group" aria-label={t(`insertInto.${part}`)}>
      {placeholdersFor(channel, part).map((name) => (
        <button key={name} type="button" onClick={() => insert(part, name)}>
          {t(`placeholders.${name}`)}
        </button>
      ))}
    </div>
  )
  return (
    <div className={styles.text} lang={language}>
      <label>
        {t('subject')}
        <input
          ref={subject}
          className="field-input"
          maxLength={200}
          value={text.subject}
          onChange={({ target }) => onChange({ ...text, subject: target.value })}
          {...described('subject')}
        />
      </label>
      {wrong('subject')}
      {buttons('subject')}
      <label>
        {t('body')}
        <textarea
          ref={body}
          className="field-input"
          rows={14}
          maxLength={10_000}
          value={text.body}
          onChange={({ target }) => onChange({ ...text, body: target.value })}
          {...described('body')}
        />
      </label>
      {wrong('body')}
      {buttons('body')}
      <p className="note">{t('markup')}</p>
    </div>
  )
}
