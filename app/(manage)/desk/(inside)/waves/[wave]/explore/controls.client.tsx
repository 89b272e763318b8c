'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { AudienceMark } from '@/app/_ui/audience-mark'
import {
  baseKinds,
  crossingKey,
  type Exploration,
  levels,
  readAddress,
  readSubject,
  subjectKey,
  toSearch,
} from '@/lib/disclosure/exploration'
import { possibleCrossings, settle, variablesOf } from '@/lib/disclosure/explore-menu'
import type { Choices } from './choices'
import styles from './controls.module.css'
import { Filters } from './filters'
import { SubjectPicker } from './subject-picker.client'

/**
 * The table's description as a form. Posted without script; with it every change applies at once, stays
 * where the focus is, and is said when the table has come. Back and forward move between tables.
 */
export function Controls({
  choices,
  exploration,
  path,
  children,
}: {
  choices: Choices
  exploration: Exploration
  path: string
  children: ReactNode
}) {
  const t = useTranslations('explore.form')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const [pending, startReading] = useTransition()
  const [ready, setReady] = useState(false)
  const [draft, setDraft] = useState(exploration)
  const given = toSearch(exploration)
  const [shown, setShown] = useState(given)
  const [said, setSaid] = useState('')
  // Another table has come: the one asked for, or one of the history.
  if (!pending && shown !== given) {
    setShown(given)
    setDraft(exploration)
  }
  useEffect(() => setReady(true), [])
  const first = useRef(given)
  useEffect(() => {
    if (first.current === given) return
    first.current = ''
    const title = results.current?.querySelector('section h2')?.textContent ?? ''
    setSaid(t('updated', { title }))
  }, [given, t])

  function ask(next: Exploration) {
    setDraft(next)
    startReading(() => router.push(`${path}?${toSearch(next)}`, { scroll: false }))
  }

  function apply(subject?: string) {
    if (!form.current) return
    const address = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) address.append(name, String(value))
    const { asked } = readAddress(address)
    const of = (subject === undefined ? asked.of : readSubject(subject)) ?? draft.of
    const settled = settle(choices, { ...asked, of })
    if (settled) ask(settled.exploration)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    apply()
  }

  const key = subjectKey(draft.of)
  const subject = choices.subjects.find((one) => one.key === key)
  const variables = variablesOf(choices, draft.audiences)
  const crossings = possibleCrossings(choices, key, draft.audiences)
  const isPlaced = variables.some(({ code }) => code === 'department')
  const select = { className: styles.select, onChange: () => apply() }
  return (
    <>
      <form
        ref={form}
        method="get"
        action={path}
        className={styles.form}
        aria-label={t('label')}
        onSubmit={submit}
      >
        <SubjectPicker
          subjects={choices.subjects}
          value={key}
          ready={ready}
          onChange={(chosen) => apply(chosen)}
        />
        <fieldset className={styles.audiences}>
          <legend>{t('audiences')}</legend>
          {choices.audiences.map(({ code, name, tone }) => {
            const isAsked = subject?.audiences.includes(code) ?? false
            return (
              <label key={code} className={isAsked ? undefined : styles.off}>
                <input
                  type="checkbox"
                  name="audience"
                  value={code}
                  checked={draft.audiences.includes(code)}
                  disabled={ready && !isAsked}
                  onChange={() => apply()}
                />
                <AudienceMark tone={tone} /> {name}
                {!isAsked && <span className="note"> {t('notAsked')}</span>}
              </label>
            )
          })}
        </fieldset>
        <Field label={t('by')}>
          <select name="by" value={crossingKey(draft.by)} {...select}>
            <option value="none">{t('byNone')}</option>
            {crossings.has('territory') && <option value="territory">{t('bySets')}</option>}
            <optgroup label={t('byProfile')}>
              {variables.map(({ code, name }) => (
                <option key={code} value={`profile:${code}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('byQuestion')}>
              {choices.subjects
                .filter((one) => crossings.has(`question:${one.key}`))
                .map((one) => (
                  <option key={one.key} value={`question:${one.key}`}>
                    {one.text}
                  </option>
                ))}
            </optgroup>
          </select>
        </Field>
        <Field label={t('territory')}>
          <select name="territory" value={draft.territory ?? ''} {...select}>
            <option value="">{t('whole')}</option>
            {isPlaced && (
              <>
                <optgroup label={t('sets')}>
                  {choices.sets.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={t('departments')}>
                  {choices.departments.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              </>
            )}
          </select>
        </Field>
        <Field label={t('weights')}>
          <select name="weights" value={draft.weighted ? 'yes' : 'no'} {...select}>
            <option value="yes">{t('weighted')}</option>
            <option value="no">{t('unweighted')}</option>
          </select>
        </Field>
        <Field label={t('base')}>
          <select name="base" value={draft.base ?? ''} {...select}>
            <option value="">{t('baseDefault')}</option>
            {baseKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('level')}>
          <select name="level" value={String(draft.level * 100)} {...select}>
            {levels.map((level) => (
              <option key={level} value={String(level * 100)}>
                {t('percent', { level: level * 100 })}
              </option>
            ))}
          </select>
        </Field>
        <Filters
          variables={variables}
          where={draft.where}
          onChange={() => apply()}
          onClear={() => ask({ ...draft, where: [] })}
        />
        {!ready && (
          <button type="submit" className="button small">
            {t('submit')}
          </button>
        )}
        <noscript>
          <input type="hidden" name="wait" value="1" />
        </noscript>
      </form>
      <p role="status" className="visually-hidden">
        {pending ? t('updating') : said}
      </p>
      <div ref={results} className={pending ? styles.stale : undefined} aria-busy={pending}>
        {children}
      </div>
    </>
  )
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  )
}
