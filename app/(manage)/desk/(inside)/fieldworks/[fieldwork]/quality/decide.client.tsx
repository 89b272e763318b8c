'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import { decideAction } from './actions'
import styles from './quality.module.css'

type Props = {
  fieldwork: string
  /** One response, or every one not yet decided that bears a flag of a kind. */
  subject: { name: 'response' | 'every'; value: string }
  /** How many responses it is about. */
  count: number
  /** Whether there is a decision to take back; otherwise one to make. */
  decided: boolean
}

export function Decide({ fieldwork, subject, count, decided }: Props) {
  const t = useTranslations('quality')
  const [state, act, pending] = useActionState(decideAction, { tries: 0 })
  const hint = useId()
  const isBulk = subject.name === 'every'
  return (
    <form action={act} className={styles.decide} key={state.done ? state.tries : 'open'}>
      <input type="hidden" name="fieldwork" value={fieldwork} />
      <input type="hidden" name={subject.name} value={subject.value} />
      {decided ? (
        <button type="submit" className="button secondary small" name="decision" value="undone">
          {pending ? t('pending') : t('undo')}
        </button>
      ) : (
        <>
          <label className={styles.reason}>
            {t('reason')}
            <input
              className="field-input"
              name="reason"
              maxLength={300}
              defaultValue={state.reason}
              aria-describedby={hint}
            />
          </label>
          <p id={hint} className="note">
            {t('reasonHint')}
          </p>
          <div className={styles.buttons}>
            <button type="submit" className="button danger small" name="decision" value="confirmed">
              {pending ? t('pending') : isBulk ? t('confirmAll', { count }) : t('confirm')}
            </button>
            <button
              type="submit"
              className="button secondary small"
              name="decision"
              value="cleared"
            >
              {isBulk ? t('clearAll', { count }) : t('clear')}
            </button>
          </div>
        </>
      )}
      {state.refusal && (
        <p role="alert" className={styles.refusal} key={state.tries}>
          {t.has(`refusals.${state.refusal}`)
            ? t(`refusals.${state.refusal}` as never)
            : t('refusals.other')}
        </p>
      )}
      <p role="status" className="visually-hidden">
        {state.done &&
          state.done !== 'checked' &&
          t(`done.${state.done}`, { count: state.count ?? 0 })}
      </p>
    </form>
  )
}
