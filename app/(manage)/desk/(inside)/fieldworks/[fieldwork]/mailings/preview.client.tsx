'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { mergeMail } from '@/lib/audience/mail-merge'
import type { PreviewUnit } from '@/lib/audience/preview-unit'
import type { RespondentLanguage } from '@/lib/platform/language'
import { refusalWords } from '../invitations/refusal-words'
import { drawAction, testAction, unitAction } from './actions'
import styles from './mailings.module.css'
import { PreviewBody } from './preview-body'
import { planOf, type Writing } from './writing'

type Found = { unit: PreviewUnit; at: number; of: number }

/** The text as one real unit will read it, from one unit to the next. */
export function Preview({
  fieldwork,
  writing,
  language,
  hasServer,
}: {
  fieldwork: string
  writing: Writing
  language: RespondentLanguage
  hasServer: boolean
}) {
  const t = useTranslations('invitations')
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [as, setAs] = useState<'page' | 'text'>('page')
  const [drawn, setDrawn] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const { channel } = writing
  const reach = JSON.stringify([writing.strata, writing.departments])
  const plan = () => planOf(writing)
  const show = (at: number, words = search) =>
    start(async () => {
      const got = await unitAction(fieldwork, plan(), { search: words, at }).catch(() => null)
      if (got && 'found' in got) setFound(got.found)
      setDrawn(null)
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another unit where others are in reach
  useEffect(() => show(0), [reach, channel])
  const text = writing.texts[language]
  const values = found?.unit.values[language]
  const subject = found ? { fieldworkId: fieldwork, invitationId: found.unit.id } : null
  const draw = () =>
    start(async () => {
      if (!subject) return
      const got = await drawAction(subject, plan(), language).catch(() => ({
        refused: 'unreachable',
      }))
      setDrawn('svg' in got ? got.svg : null)
      setSaid('refused' in got ? refusalWords(t, got.refused) : null)
    })
  const test = () =>
    start(async () => {
      if (!subject) return
      const got = await testAction(subject, plan()).catch(() => ({ refused: 'unreachable' }))
      if ('sentTo' in got) setSaid(t('preview.sentTo', { address: got.sentTo }))
      if ('notTaken' in got) setSaid(t('preview.notTaken', { code: got.notTaken }))
      if ('refused' in got) setSaid(refusalWords(t, got.refused))
    })
  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <form
        className={styles.choose}
        onSubmit={(event) => {
          event.preventDefault()
          show(0)
        }}
      >
        <label>
          {t('preview.search')}
          <input
            className="field-input"
            type="search"
            maxLength={100}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
        <button type="submit" className="button secondary small">
          {t('preview.find')}
        </button>
      </form>
      {found && (
        <div className={styles.walk}>
          <button
            type="button"
            className="button secondary small"
            onClick={() => show(found.at - 1)}
            aria-label={t('preview.previous')}
          >
            ←
          </button>
          <span aria-live="polite">
            {t('preview.unit', { name: found.unit.name, at: found.at + 1, of: found.of })}
          </span>
          <button
            type="button"
            className="button secondary small"
            onClick={() => show(found.at + 1)}
            aria-label={t('preview.next')}
          >
            →
          </button>
        </div>
      )}
      {!found && <p className="note">{pending ? t('pending') : t('preview.none')}</p>}
      {found && text && values && (
        <>
          <div className={styles.views}>
            {(['page', 'text'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="as" checked={as === one} onChange={() => setAs(one)} />
                {t(`preview.as.${one}`)}
              </label>
            ))}
          </div>
          <div className={styles.sheet}>
            <p className={styles.subject} lang={language}>
              {mergeMail(text, language, values).subject}
            </p>
            {as === 'page' ? (
              <PreviewBody body={text.body} language={language} values={values} />
            ) : (
              <pre lang={language}>{mergeMail(text, language, values).text}</pre>
            )}
          </div>
          <p className="note">{t(`preview.keys.${channel}`)}</p>
          {channel === 'mail' ? (
            <button
              type="button"
              className="button secondary"
              aria-disabled={pending || !hasServer}
              onClick={() => !pending && hasServer && test()}
            >
              {t('preview.test')}
            </button>
          ) : (
            <button
              type="button"
              className="button secondary"
              aria-disabled={pending}
              onClick={() => !pending && draw()}
            >
              {t('preview.draw')}
            </button>
          )}
          {channel === 'mail' && !hasServer && <p className="note">{t('preview.noServer')}</p>}
          <p role="status">{said}</p>
          {drawn && (
            // biome-ignore lint/performance/noImgElement: a drawing made here, not a file to fetch
            <img
              className={styles.letter}
              alt={t('preview.letterOf', { name: found.unit.name })}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`}
            />
          )}
        </>
      )}
    </section>
  )
}
