'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId, useState } from 'react'
import type { DispositionRules } from '@/lib/wave/disposition-rules'
import { type FieldsState, rulesAction } from './actions'
import { FieldError } from './field-error'
import styles from './rates.module.css'

const percent = (share: number) => String(Math.round(share * 1e6) / 1e4)

export function RulesForm({
  fieldwork,
  rules,
  isDraft,
}: {
  fieldwork: string
  rules: DispositionRules
  isDraft: boolean
}) {
  const t = useTranslations('rates')
  const [state, act, pending] = useActionState<FieldsState, FormData>(rulesAction, { tries: 0 })
  const [isStated, setStated] = useState(rules.eligible !== null)
  const base = useId()
  const isWrong = (name: string) => state.wrong?.includes(name) ?? false
  const errorOf = (name: string) => ({
    id: `${base}-${name}`,
    text: isWrong(name) && t(`rules.errors.${name}` as never),
  })
  const input = (name: string, value: string, fixed = false) => ({
    ...{
      name,
      defaultValue: state.typed?.[name] ?? value,
      className: 'field-input',
      readOnly: fixed,
    },
    ...(isWrong(name) && { 'aria-invalid': true, 'aria-describedby': `${base}-${name}` }),
  })
  const choices = (name: 'unanswered' | 'optedOut', values: string[], chosen: string) => (
    <fieldset>
      <legend>{t(`rules.fields.${name}`)}</legend>
      {values.map((value) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === (state.typed?.[name] ?? chosen)}
          />
          <span>{t(`rules.fields.${name}_${value}` as never)}</span>
        </label>
      ))}
    </fieldset>
  )
  return (
    <details className={styles.fold} open={state.refusal !== undefined || undefined}>
      <summary>{t('rules.edit')}</summary>
      <form action={act} className={styles.form} key={JSON.stringify(rules)} noValidate>
        <input type="hidden" name="fieldwork" value={fieldwork} />
        <p className="note">{t(`rules.editLead.${isDraft ? 'draft' : 'open'}`)}</p>
        {(['completeFrom', 'partialFrom'] as const).map((name) => (
          <label key={name}>
            <span>{t(`rules.fields.${name}`)}</span>
            <input inputMode="decimal" {...input(name, percent(rules[name]), !isDraft)} />
            <FieldError {...errorOf(name)} />
          </label>
        ))}
        <label>
          <span>{t('rules.fields.keyItems')}</span>
          <input {...input('keyItems', rules.keyItems.join(' '), !isDraft)} />
          <FieldError {...errorOf('keyItems')} />
        </label>
        {!isDraft && <p className="note">{t('rules.fixed')}</p>}
        {choices('unanswered', ['nonContact', 'unknown'], rules.unanswered)}
        {choices('optedOut', ['refusal', 'unanswered'], rules.optedOut)}
        <fieldset>
          <legend>{t('rules.fields.eligible')}</legend>
          {(['computed', 'stated'] as const).map((value) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="eligible"
                value={value}
                defaultChecked={
                  value === (state.typed?.eligible ?? (rules.eligible ? 'stated' : 'computed'))
                }
                onChange={() => setStated(value === 'stated')}
              />
              <span>{t(`rules.fields.eligible_${value}`)}</span>
            </label>
          ))}
        </fieldset>
        {isStated && (
          <div className={styles.pair}>
            <label>
              <span>{t('rules.fields.share')}</span>
              <input
                inputMode="decimal"
                {...input('share', rules.eligible ? percent(rules.eligible.share) : '100')}
              />
              <FieldError {...errorOf('share')} />
            </label>
            <label>
              <span>{t('rules.fields.source')}</span>
              <input maxLength={300} {...input('source', rules.eligible?.source ?? '')} />
              <FieldError {...errorOf('source')} />
            </label>
          </div>
        )}
        {!isDraft && (
          <label>
            <span>{t('rules.fields.reason')}</span>
            <input maxLength={300} {...input('reason', '')} />
            <FieldError {...errorOf('reason')} />
          </label>
        )}
        {state.refusal && (
          <p role="alert" className={styles.wrong} key={state.tries}>
            {t.has(`refusals.${state.refusal}`)
              ? t(`refusals.${state.refusal}` as never)
              : t('refusals.other')}
          </p>
        )}
        <div>
          <button type="submit" className="button small" aria-disabled={pending}>
            {pending ? t('alerts.pending') : t('rules.submit')}
          </button>
        </div>
      </form>
      <p role="status" className="visually-hidden">
        {state.done && t('rules.done')}
      </p>
    </details>
  )
}
