'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { defaultTexts } from '@/lib/audience/default-texts/default-texts'
import type { RecipientCounts } from '@/lib/audience/recipients'
import type { RespondentLanguage } from '@/lib/platform/language'
import { refusalWords } from '../invitations/refusal-words'
import { useLeaveGuard } from '../weighting/use-leave-guard'
import { saveAction, scheduleAction } from './actions'
import styles from './mailings.module.css'
import { Preview } from './preview.client'
import { type Choice, RecipientsFields } from './recipients.client'
import { Schedule, type When } from './schedule.client'
import { TextFields } from './text-fields.client'
import { useKept } from './use-kept'
import { faultsOf, planOf, type Writing } from './writing'

/** A mailing in the making: its texts, for whom, as it will be read, and when it leaves. */
export function Editor({
  fieldwork,
  number,
  saved,
  languages,
  languageNames,
  strata,
  departments,
  today,
  lastDay,
  hasServer,
  canSchedule,
}: {
  fieldwork: string
  /** Null: new. */
  number: number | null
  saved: Writing
  languages: RespondentLanguage[]
  languageNames: Record<string, string>
  strata: Choice[]
  departments: Choice[]
  today: string
  lastDay: string
  hasServer: boolean
  canSchedule: boolean
}) {
  const t = useTranslations('invitations')
  const router = useRouter()
  const key = `phare-mailing/${fieldwork}/${number ?? `${saved.purpose}-${saved.channel}`}`
  const { state: writing, setState, isChanged, restored, forget } = useKept(key, saved)
  const [language, setLanguage] = useState<RespondentLanguage>('fr')
  const [counts, setCounts] = useState<RecipientCounts | null>(null)
  const [said, setSaid] = useState<{ wrong: boolean; words: string } | null>(null)
  const [pending, start] = useTransition()
  useLeaveGuard(isChanged, t('editor.leave'))
  const change = (part: Partial<Writing>) => setState({ ...writing, ...part })
  const faults = faultsOf(writing)
  const text = writing.texts[language]
  const subject = { fieldworkId: fieldwork, number }
  const save = (then?: (saved: number) => Promise<void>) =>
    start(async () => {
      setSaid(null)
      const got = await saveAction(subject, planOf(writing)).catch(() => ({
        refused: 'unreachable',
      }))
      if ('refused' in got) return setSaid({ wrong: true, words: refusalWords(t, got.refused) })
      if ('issues' in got) return setSaid({ wrong: true, words: t('editor.issues') })
      forget()
      await then?.(got.number)
      setSaid((before) => before ?? { wrong: false, words: t('editor.saved') })
      if (number === null) router.replace(`/desk/fieldworks/${fieldwork}/mailings/${got.number}`)
      else router.refresh()
    })
  const schedule = (when: When) =>
    save(async (made) => {
      const of = { fieldworkId: fieldwork, number: made }
      const got = await scheduleAction(of, when).catch(() => ({ refused: 'unreachable' }))
      if ('refused' in got) setSaid({ wrong: true, words: refusalWords(t, got.refused) })
    })
  return (
    <div className={styles.editor}>
      {restored && (
        <p className="notice">
          {t('editor.restored')}{' '}
          <button
            type="button"
            className="button secondary small"
            onClick={() => {
              setState(saved)
              forget()
            }}
          >
            {t('editor.discard')}
          </button>
        </p>
      )}
      <div className={styles.columns}>
        <section aria-label={t('editor.texts')}>
          <h2>{t('editor.texts')}</h2>
          <div className={styles.tabs} role="tablist" aria-label={t('editor.languages')}>
            {languages.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                aria-selected={one === language}
                aria-controls="mailing-text"
                onClick={() => setLanguage(one)}
              >
                {languageNames[one]}
                {faults.some((it) => it.language === one) && (
                  <span className={styles.fault}> {t('editor.toMend')}</span>
                )}
                {!writing.texts[one] && <span className="note"> {t('editor.unwritten')}</span>}
              </button>
            ))}
          </div>
          <div id="mailing-text" role="tabpanel">
            {text ? (
              <>
                <TextFields
                  key={language}
                  language={language}
                  channel={writing.channel}
                  text={text}
                  faults={faults.filter((it) => it.language === language)}
                  onChange={(changed) =>
                    change({ texts: { ...writing.texts, [language]: changed } })
                  }
                />
                {language !== 'fr' && (
                  <button
                    type="button"
                    className="button secondary small"
                    onClick={() => {
                      const { [language]: _, ...others } = writing.texts
                      change({ texts: others })
                    }}
                  >
                    {t('editor.removeText')}
                  </button>
                )}
              </>
            ) : (
              <>
                <p>{t('editor.noText')}</p>
                <button
                  type="button"
                  className="button secondary"
                  onClick={() => {
                    const begun = defaultTexts(writing.purpose, writing.channel)
                    const { [language]: one = begun.fr } = begun
                    change({ texts: { ...writing.texts, [language]: one } })
                  }}
                >
                  {t('editor.addText')}
                </button>
              </>
            )}
          </div>
        </section>
        <Preview
          fieldwork={fieldwork}
          writing={writing}
          language={text ? language : 'fr'}
          hasServer={hasServer}
        />
      </div>
      <section aria-label={t('recipients.title')}>
        <h2>{t('recipients.title')}</h2>
        <RecipientsFields
          subject={subject}
          writing={writing}
          strata={strata}
          departments={departments}
          counts={counts}
          onCounts={setCounts}
          onChange={change}
        />
      </section>
      <section aria-label={t('schedule.title')} className={styles.leaving}>
        <h2>{t('schedule.title')}</h2>
        {faults.length > 0 && <p className={styles.faults}>{t('editor.faulty')}</p>}
        <button
          type="button"
          className="button secondary"
          aria-disabled={pending || faults.length > 0}
          onClick={() => !pending && faults.length === 0 && save()}
        >
          {pending ? t('pending') : t('editor.save')}
        </button>
        {writing.channel === 'mail' && canSchedule && (
          <Schedule
            today={today}
            lastDay={lastDay}
            count={faults.length > 0 ? null : (counts?.total ?? null)}
            pending={pending}
            onConfirm={schedule}
          />
        )}
        {writing.channel === 'letter' && number === null && (
          <p className="note">{t('editor.lettersNext')}</p>
        )}
        <p role={said?.wrong ? 'alert' : 'status'} className={said?.wrong ? styles.faults : ''}>
          {said?.words}
        </p>
      </section>
    </div>
  )
}
