'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import styles from './editor.module.css'
import type { FormPlan, Problem } from './form-plan'

const methods = ['raking', 'linear', 'logit'] as const

/** Method, bounds and trimming: few need them, so they stay folded until used or wrong. */
export function Advanced({ problems }: { problems: Problem[] }) {
  const t = useTranslations('weighting.advanced')
  const { register } = useFormContext<FormPlan>()
  const [method, isBounded, isTrimmed] = useWatch<FormPlan, ['method', 'isBounded', 'isTrimmed']>({
    name: ['method', 'isBounded', 'isTrimmed'],
  })
  const has = (problem: Problem['problem']) => problems.some((one) => one.problem === problem)
  const needsBounds = isBounded || method !== 'raking'
  const isUsed = needsBounds || isTrimmed
  return (
    <details className={styles.import} open={isUsed || undefined}>
      <summary>{t('title')}</summary>
      <div className={styles.fields}>
        <fieldset>
          <legend>{t('method')}</legend>
          {methods.map((one) => (
            <label key={one} className={styles.check}>
              <input type="radio" value={one} {...register('method')} />
              <span>
                {t(`methods.${one}`)} <span className="note">{t(`hints.${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label className={styles.check}>
          <input type="checkbox" {...register('isBounded')} disabled={method !== 'raking'} />
          <span>
            {t('bounds')} <span className="note">{t('boundsHint')}</span>
          </span>
        </label>
        {needsBounds && <Range name="bounds" isWrong={has('bounds')} />}
        <label className={styles.check}>
          <input type="checkbox" {...register('isTrimmed')} />
          <span>
            {t('trim')} <span className="note">{t('trimHint')}</span>
          </span>
        </label>
        {isTrimmed && <Range name="trim" isWrong={has('trim')} />}
      </div>
    </details>
  )
}

function Range({ name, isWrong }: { name: 'bounds' | 'trim'; isWrong: boolean }) {
  const t = useTranslations('weighting.advanced')
  const { register } = useFormContext<FormPlan>()
  return (
    <fieldset className={styles.origin}>
      <legend className="visually-hidden">{t(name)}</legend>
      {(['low', 'high'] as const).map((end) => (
        <label key={end}>
          {t(end)}
          <input
            className="field-input"
            inputMode="decimal"
            maxLength={8}
            aria-invalid={isWrong}
            {...register(`${name}.${end}`)}
          />
        </label>
      ))}
      {isWrong && (
        <p role="alert" className={styles.refusal}>
          {t('rangeWrong')}
        </p>
      )}
    </fieldset>
  )
}
