'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { FormQuota } from './form-quota'
import styles from './quotas.module.css'

const policies = ['screenOut', 'acceptAndFlag'] as const

/** What happens to whoever comes once a crossing is full, in plain words. */
export function Policy({
  value,
  onChoose,
}: {
  value: FormQuota['policy']
  onChoose: (policy: FormQuota['policy']) => void
}) {
  const t = useTranslations('quotas.policy')
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{t('title')}</legend>
      {policies.map((policy) => (
        <label key={policy} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={value === policy}
            onChange={() => onChoose(policy)}
          />
          <span>
            {t(`${policy}.name`)}
            <small>{t(`${policy}.says`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
