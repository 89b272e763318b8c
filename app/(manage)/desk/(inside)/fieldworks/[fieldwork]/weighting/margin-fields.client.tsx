'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { readNumber } from '@/lib/platform/read-number'
import type { WeightingRefusal } from '@/lib/tabulation/weighting'
import { proposeAction } from './actions'
import styles from './editor.module.css'
import { type FormPlan, formMargin, keyOf, linesOf, type Problem, regrouped } from './form-plan'
import { GroupCategories } from './group-categories.client'
import { marginTitle } from './margin-title'
import type { NamedVariable } from './names'
import { PopulationTable } from './population-table.client'
import { refusalText } from './refusal-text'

/** One margin: its variables and groups, the population of each line, where that comes from. */
export function MarginFields({
  at,
  fieldwork,
  variables,
  problems,
  refusals,
  onRemove,
}: {
  at: number
  fieldwork: string
  variables: NamedVariable[]
  problems: Problem[]
  refusals: WeightingRefusal[]
  onRemove: () => void
}) {
  const t = useTranslations('weighting.editor')
  const tr = useTranslations('weighting.refusals')
  const format = useFormatter()
  const { register, setValue } = useFormContext<FormPlan>()
  const margin = useWatch<FormPlan, `margins.${number}`>({ name: `margins.${at}` })
  const [pending, start] = useTransition()
  const [notice, setNotice] = useState<string | null>(null)
  const id = useId()
  const change = (next: typeof margin) => setValue(`margins.${at}`, next, { shouldDirty: true })
  const has = (problem: Problem['problem']) => problems.some((one) => one.problem === problem)
  const others = variables.filter(
    ({ variable }) => !margin.variables.some((one) => one.variable === variable),
  )
  const isTerritory = margin.variables.every(
    ({ variable }) => variables.find((one) => one.variable === variable)?.isTerritory,
  )
  const propose = () =>
    start(async () => {
      const asked = margin.variables.map(({ variable, groups }) => ({ variable, groups }))
      const answer = await proposeAction(fieldwork, asked).catch(() => null)
      if (!answer || 'refused' in answer || !answer.margin) return setNotice(t('noProposal'))
      change({ ...formMargin(answer.margin), variables: margin.variables })
      setNotice(t('proposed', { count: answer.margin.lines.length }))
    })
  const lines = linesOf(margin, variables)
  const total = lines.reduce(
    (sum, line) => sum + (readNumber(margin.populations[keyOf(line)] ?? '') ?? 0),
    0,
  )
  return (
    <fieldset className={styles.margin} aria-describedby={`${id}-refusals`}>
      <legend className={styles.legend}>
        {t('margin', { number: at + 1, title: marginTitle(margin.variables, variables) })}
      </legend>
      <div id={`${id}-refusals`} role="alert">
        {refusals.map((refusal) => {
          const text = refusalText(tr, format, refusal, margin.variables, variables)
          return (
            <p key={text} className={styles.refusal}>
              {text}
              {refusal.refusal === 'totals-contradict' && (
                <button
                  type="button"
                  className="button secondary small"
                  onClick={() => change({ ...margin, asShares: true })}
                >
                  {t('useAsShares')}
                </button>
              )}
            </p>
          )
        })}
        {has('no-lines') && <p className={styles.refusal}>{t('problems.no-lines')}</p>}
      </div>
      <div className={styles.tools}>
        {margin.variables.length < 3 && others.length > 0 && (
          <select
            aria-label={t('crossWith')}
            className="field-input"
            value=""
            onChange={(event) =>
              change({
                ...margin,
                variables: [...margin.variables, { variable: event.target.value, groups: {} }],
              })
            }
          >
            <option value="">{t('crossWith')}</option>
            {others.map(({ variable, label }) => (
              <option key={variable} value={variable}>
                {label}
              </option>
            ))}
          </select>
        )}
        {isTerritory && (
          <button
            type="button"
            className="button secondary small"
            aria-disabled={pending}
            onClick={propose}
          >
            {t('propose')}
          </button>
        )}
        <button type="button" className="button secondary small" onClick={onRemove}>
          {t('remove', { number: at + 1 })}
        </button>
      </div>
      <p role="status" className="note">
        {notice}
      </p>
      {margin.variables.map(({ variable, groups }, place) => (
        <GroupCategories
          key={variable}
          named={variables.find((one) => one.variable === variable)}
          groups={groups}
          onChange={(next) => change(regrouped(margin, place, next))}
          onRemove={
            margin.variables.length > 1
              ? () =>
                  change({
                    ...margin,
                    variables: margin.variables.filter((_, one) => one !== place),
                  })
              : null
          }
        />
      ))}
      <PopulationTable
        margin={margin}
        lines={lines}
        variables={variables}
        wrong={problems.flatMap((one) => (one.problem === 'population' ? [one.line] : []))}
        total={total}
        onType={(key, typed) =>
          setValue(
            `margins.${at}.populations`,
            { ...margin.populations, [key]: typed },
            { shouldDirty: true },
          )
        }
      />
      <div className={styles.origin}>
        <label>
          {t('source')}
          <input
            className="field-input"
            maxLength={300}
            aria-invalid={has('source')}
            aria-describedby={has('source') ? `${id}-source` : undefined}
            {...register(`margins.${at}.source`)}
          />
        </label>
        <label>
          {t('year')}
          <input
            className="field-input"
            inputMode="numeric"
            maxLength={4}
            aria-invalid={has('year')}
            aria-describedby={has('year') ? `${id}-year` : undefined}
            {...register(`margins.${at}.year`)}
          />
        </label>
      </div>
      {has('source') && (
        <p id={`${id}-source`} className={styles.refusal}>
          {t('problems.source')}
        </p>
      )}
      {has('year') && (
        <p id={`${id}-year`} className={styles.refusal}>
          {t('problems.year')}
        </p>
      )}
      <label className={styles.check}>
        <input type="checkbox" {...register(`margins.${at}.asShares`)} />
        <span>
          {t('asShares')} <span className="note">{t('asSharesHint')}</span>
        </span>
      </label>
    </fieldset>
  )
}
