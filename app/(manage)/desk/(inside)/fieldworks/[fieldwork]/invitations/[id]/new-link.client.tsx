'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { refusalWords } from '../refusal-words'
import { renewAction } from './actions'
import styles from './unit.module.css'

/** A fresh personal link, shown here once and copied. */
export function NewLink({ fieldwork, invitation }: { fieldwork: string; invitation: string }) {
  const t = useTranslations('invitations')
  const [made, setMade] = useState<Awaited<ReturnType<typeof renewAction>> | null>(null)
  const [copied, setCopied] = useState(false)
  const [pending, start] = useTransition()
  const field = useRef<HTMLInputElement>(null)
  const make = () =>
    start(async () => {
      const subject = { fieldworkId: fieldwork, invitationId: invitation }
      const got = await renewAction(subject).catch(() => ({ refused: 'unreachable' }))
      setMade(got)
      setCopied('address' in got && (await copy(got.address)))
    })
  return (
    <div className={styles.newLink}>
      <button
        type="button"
        className="button secondary"
        aria-disabled={pending}
        onClick={() => !pending && make()}
      >
        {pending ? t('pending') : t('newLink.make')}
      </button>
      {made && 'address' in made && (
        <div className="notice">
          <label>
            {t('newLink.address')}
            <input
              ref={field}
              className="field-input"
              readOnly
              value={made.address}
              onFocus={({ target }) => target.select()}
            />
          </label>
          <button
            type="button"
            className="button secondary small"
            onClick={async () => {
              const done = await copy(made.address)
              setCopied(done)
              if (!done) field.current?.select()
            }}
          >
            {t('newLink.copy')}
          </button>
          <p role="status">{copied ? t('newLink.copied') : ''}</p>
          <p className="note">{t('newLink.once')}</p>
        </div>
      )}
      {made && 'refused' in made && (
        <p role="alert" className={styles.issue}>
          {refusalWords(t, made.refused)}
        </p>
      )}
    </div>
  )
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
