'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId, useState } from 'react'
import type { AlertKind } from '@/lib/response/alert'
import { fewestSent } from '@/lib/response/fewest-sent'
import { addAlertAction, type FieldsState } from './actions'
import { FieldError } from './field-error'
import styles from './rates.module.css'

const usual: Record<AlertKind, string> = {
  ...{ rateBelow: '20', targetReached: '100', undeliveredAbove: '5' },
  ...{ silentDays: '3', quotaFull: '1', closingSoon: '3' },
}

export function AlertForm({
  fieldwork,
  kinds,
  team,
}: {
  fieldwork: string
  kinds: AlertKind[]
  team: { email: string; name: string }[]
}) {
  const t = useTranslations('rates')
  const [state, act, pending] = useActionState<FieldsState, FormData>(addAlertAction, { tries: 0 })
  const [kind, setKind] = useState(kinds[0] as AlertKind)
  const [moment, setMoment] = useState<'days' | 'day'>('days')
  const base = useId()
  const isWrong = (name: string) => state.wrong?.includes(name) ?? false
  const errorOf = (name: string) => ({
    id: `${base}-${name}`,
    text: isWrong(name) && t(`alerts.errors.${name}` as never),
  })
  const field = (name: string) => ({
    ...{ name, className: `field-input ${styles.number}` },
    ...(isWrong(name) && { 'aria-invalid': true, 'aria-describedby': `${base}-${name}` }),
  })
  return (
    <details className={styles.fold} open={state.refusal !== undefined || undefined}>
      <summary>{t('alerts.add')}</summary>
      <form action={act} className={styles.form} key={state.done ? state.tries : 'open'} noValidate>
        <input type="hidden" name="fieldwork" value={fieldwork} />
        <label>
          <span>{t('alerts.kind')}</span>
          <select
            className="field-input"
            name="kind"
            key={state.tries}
            defaultValue={kind}
            onChange={(event) => setKind(event.target.value as AlertKind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`alerts.kinds.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t(`alerts.thresholds.${kind}`, { count: fewestSent })}</span>
          <input
            key={kind}
            inputMode="decimal"
            defaultValue={state.typed?.threshold ?? usual[kind]}
            {...field('threshold')}
          />
          <FieldError {...errorOf('threshold')} />
        </label>
        {kind === 'rateBelow' && (
          <>
            <fieldset>
              <legend>{t('alerts.moment')}</legend>
              {(['days', 'day'] as const).map((one) => (
                <label key={one} className={styles.choice}>
                  <input
                    type="radio"
                    name="moment"
                    value={one}
                    defaultChecked={one === (state.typed?.moment ?? 'days')}
                    onChange={() => setMoment(one)}
                  />
                  <span>{t(`alerts.moment_${one}`)}</span>
                </label>
              ))}
            </fieldset>
            {moment === 'days' ? (
              <label>
                <span>{t('alerts.days')}</span>
                <input
                  inputMode="numeric"
                  defaultValue={state.typed?.days ?? '7'}
                  {...field('days')}
                />
                <FieldError {...errorOf('days')} />
              </label>
            ) : (
              <label>
                <span>{t('alerts.day')}</span>
                <input type="date" defaultValue={state.typed?.day} {...field('day')} />
                <FieldError {...errorOf('day')} />
              </label>
            )}
          </>
        )}
        <fieldset aria-describedby={isWrong('recipients') ? `${base}-recipients` : undefined}>
          <legend>{t('alerts.recipients')}</legend>
          {team.map(({ email, name }) => (
            <label key={email} className={styles.choice}>
              <input
                type="checkbox"
                name="recipients"
                value={email}
                defaultChecked={state.typed?.recipients?.split(' ').includes(email)}
              />
              <span>{name}</span>
            </label>
          ))}
          <FieldError {...errorOf('recipients')} />
        </fieldset>
        {state.refusal && (
          <p role="alert" className={styles.wrong} key={state.tries}>
            {t.has(`refusals.${state.refusal}`)
              ? t(`refusals.${state.refusal}` as never)
              : t('refusals.other')}
          </p>
        )}
        <div>
          <button type="submit" className="button small" aria-disabled={pending}>
            {pending ? t('alerts.pending') : t('alerts.submit')}
          </button>
        </div>
      </form>
      <p role="status" className="visually-hidden">
        {state.done && t('alerts.done.added')}
      </p>
    </details>
  )
}
