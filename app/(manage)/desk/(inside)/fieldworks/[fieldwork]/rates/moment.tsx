import Form from 'next/form'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { shifted } from '../../../days'
import { type RatesAddress, ratesPath } from './asked'
import styles from './rates.module.css'

/** The day the figures are of, and what they are broken down by: both in the address. */
export async function Moment({
  asked,
  fieldwork,
  path,
  parts,
}: {
  asked: RatesAddress
  fieldwork: Fieldwork
  path: string
  parts: boolean
}) {
  const t = await getTranslations('rates.when')
  const format = await getFormatter()
  const { on, today, by } = asked
  const day = format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'long' })
  return (
    <>
      <Form action={path} className={`${styles.moment} no-print`} key={`${on} ${by}`}>
        <label>
          {t('on')}
          <input className="field-input" type="date" name="on" defaultValue={on} max={today} />
        </label>
        {parts && (
          <label>
            {t('by')}
            <select className="field-input" name="by" defaultValue={by ?? ''}>
              <option value="">{t('none')}</option>
              <option value="stratum">{t('stratum')}</option>
              <option value="department">{t('department')}</option>
            </select>
          </label>
        )}
        <button type="submit" className="button secondary">
          {t('submit')}
        </button>
        <span className={styles.shortcuts}>
          <Link href={ratesPath(path, { on: shifted(on, -7), today, by })}>{t('weekBefore')}</Link>
          {on !== today && (
            <Link href={ratesPath(path, { on: today, today, by })}>{t('today')}</Link>
          )}
        </span>
      </Form>
      {parts && (
        <p className="note">
          {on < today || fieldwork.state === 'closed' ? t('past', { day }) : t('now')}
        </p>
      )}
    </>
  )
}
