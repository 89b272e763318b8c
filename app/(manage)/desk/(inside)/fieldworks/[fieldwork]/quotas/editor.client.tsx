'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { useLeaveGuard } from '../weighting/use-leave-guard'
import { planAction, proposeAction } from './actions'
import { categoryLabel, type NamedVariable } from './category-label'
import { Crossed } from './crossed.client'
import { type FormQuota, linesOf, mostLines, placesOf, toPlan } from './form-quota'
import { ImportPlaces } from './import-places.client'
import { Policy } from './policy.client'
import styles from './quotas.module.css'

type Said =
  | { kind: 'refused'; word: string }
  | { kind: 'belowTaken'; keys: string[] }
  | { kind: 'problem'; word: 'noVariable' | 'noPlaces' | 'notPlaces' }
  | { kind: 'saved'; cells: number }

/** A plan of places, typed, proposed or taken from a file; what is typed is never lost to what is refused. */
export function Editor({
  fieldwork,
  variables,
  initial,
  isPlanned,
  target,
}: {
  fieldwork: string
  variables: NamedVariable[]
  initial: FormQuota
  isPlanned: boolean
  target: number
}) {
  const t = useTranslations('quotas.editor')
  const tr = useTranslations('quotas.refused')
  const [form, setForm] = useState(initial)
  const [kept, setKept] = useState(JSON.stringify(initial))
  const [said, setSaid] = useState<Said | null>(null)
  const [pending, start] = useTransition()
  const outcome = useRef<HTMLDivElement>(null)
  useLeaveGuard(JSON.stringify(form) !== kept, t('leave'))
  const lines = linesOf(form, variables)
  const tell = (next: Said) => {
    setSaid(next)
    requestAnimationFrame(() => outcome.current?.focus())
  }
  const take = ({
    variables,
    cells,
  }: {
    variables: string[]
    cells: Parameters<typeof placesOf>[1]
  }) => {
    setForm({ ...form, variables, places: placesOf(variables, cells) })
    setSaid(null)
  }
  const save = (acceptLowered: boolean) => {
    if (form.variables.length === 0) return tell({ kind: 'problem', word: 'noVariable' })
    const plan = toPlan(form, lines)
    if (!plan) return tell({ kind: 'problem', word: 'notPlaces' })
    if (plan.cells.length === 0) return tell({ kind: 'problem', word: 'noPlaces' })
    start(async () => {
      const sent = { ...plan, ...(acceptLowered && { acceptLowered }) }
      answered(await planAction(fieldwork, sent).catch(() => ({ refused: 'unreachable' })))
    })
  }
  const answered = (answer: Awaited<ReturnType<typeof planAction>>) => {
    if ('cells' in answer) {
      setKept(JSON.stringify(form))
      tell({ kind: 'saved', cells: answer.cells })
    } else if (answer.refused === 'below-taken')
      tell({ kind: 'belowTaken', keys: answer.keys ?? [] })
    else tell({ kind: 'refused', word: answer.refused })
  }
  const propose = () =>
    start(async () => {
      const answer = await proposeAction(fieldwork, form.variables).catch(() => ({
        refused: 'unreachable',
      }))
      if ('refused' in answer) tell({ kind: 'refused', word: answer.refused })
      else take(answer)
    })
  const drop = () => {
    if (!window.confirm(t('dropConfirm'))) return
    start(async () => {
      const answer = await planAction(fieldwork, null).catch(() => ({ refused: 'unreachable' }))
      if (!('cells' in answer)) return tell({ kind: 'refused', word: answer.refused })
      const none: FormQuota = { ...form, variables: [], places: {} }
      setForm(none)
      setKept(JSON.stringify(none))
      tell({ kind: 'saved', cells: 0 })
    })
  }
  const free = variables.filter(({ variable }) => !form.variables.includes(variable))
  const isLong = lines.length > mostLines
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t('variables')}</legend>
        <p className="note">{t('variablesNote')}</p>
        {form.variables.map((variable) => {
          const label = variables.find((one) => one.variable === variable)?.label ?? variable
          return (
            <div key={variable} className={styles.row}>
              <span>{label}</span>
              <button
                type="button"
                className="button small secondary"
                aria-label={t('removeOf', { name: label })}
                onClick={() =>
                  setForm({
                    ...form,
                    variables: form.variables.filter((one) => one !== variable),
                    places: {},
                  })
                }
              >
                {t('remove')}
              </button>
            </div>
          )
        })}
        {form.variables.length < 4 && free.length > 0 && (
          <label className={styles.row}>
            {form.variables.length === 0 ? t('choose') : t('crossWith')}
            <select
              className="field-input"
              value=""
              onChange={({ target: { value } }) =>
                setForm({ ...form, variables: [...form.variables, value], places: {} })
              }
            >
              <option value="">{t('pick')}</option>
              {free.map(({ variable, label }) => (
                <option key={variable} value={variable}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <Policy value={form.policy} onChoose={(policy) => setForm({ ...form, policy })} />
      {form.variables.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('places')}</legend>
          <p className="note">{t('placesNote')}</p>
          <div className={styles.row}>
            <button
              type="button"
              className="button small secondary"
              aria-disabled={pending}
              onClick={propose}
            >
              {t('propose', { target })}
            </button>
          </div>
          {isLong ? (
            <p>{t('tooManyLines', { count: lines.length })}</p>
          ) : (
            <Crossed
              form={form}
              lines={lines}
              variables={variables}
              onType={(key, typed) =>
                setForm({ ...form, places: { ...form.places, [key]: typed } })
              }
            />
          )}
        </fieldset>
      )}
      <ImportPlaces fieldwork={fieldwork} onRead={take} />
      <div className={styles.row}>
        <button type="submit" className="button" aria-disabled={pending}>
          {pending ? t('pending') : t('save')}
        </button>
        {isPlanned && (
          <button type="button" className="button secondary" aria-disabled={pending} onClick={drop}>
            {t('drop')}
          </button>
        )}
      </div>
      <div ref={outcome} tabIndex={-1} aria-live="polite">
        {said?.kind === 'saved' && <p role="status">{t('saved', { count: said.cells })}</p>}
        {said?.kind === 'problem' && <p className={styles.refusal}>{t(said.word)}</p>}
        {said?.kind === 'refused' && (
          <p className={styles.refusal}>{tr.has(said.word) ? tr(said.word) : tr('other')}</p>
        )}
        {said?.kind === 'belowTaken' && (
          <div className="notice danger">
            <p>{t('belowTaken', { count: said.keys.length })}</p>
            <ul>
              {said.keys.map((key) => (
                <li key={key}>
                  {Object.entries(JSON.parse(key) as Record<string, string>)
                    .map(([variable, code]) => categoryLabel(variables, variable, code))
                    .join(' × ')}
                </li>
              ))}
            </ul>
            <button type="button" className="button small danger" onClick={() => save(true)}>
              {t('saveAllTheSame')}
            </button>
          </div>
        )}
      </div>
    </form>
  )
}
