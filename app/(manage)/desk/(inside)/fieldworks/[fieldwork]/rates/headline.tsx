import { getTranslations } from 'next-intl/server'
import { fractionOf } from '@/lib/response/rate-terms'
import type { Rates } from '@/lib/response/rates.query'
import { KeyNumbers } from '../../../key-numbers'
import { rateFormat } from './formats'
import styles from './rates.module.css'

/** RR2 with what it divides, in words and numbers. */
export async function Headline({ rates: { all, weighted } }: { rates: Rates }) {
  const t = await getTranslations('rates.headline')
  const { rate, count } = await rateFormat()
  const { byClass, rates } = all
  const { numerator, denominator } = fractionOf('RR2', byClass, rates.e)
  return (
    <>
      <div className={styles.headline}>
        <p className={styles.main}>{rate(rates.RR2, denominator)}</p>
        <div>
          <h2>{t('title')}</h2>
          <p>
            {t('sentence', { responses: numerator, units: denominator ?? 0 })}{' '}
            {t('set', { count: byClass.NE })}{' '}
            {weighted ? t('weighted', { rate: rate(weighted.RR2, denominator) }) : t('unweighted')}
          </p>
        </div>
      </div>
      <KeyNumbers
        numbers={[
          { label: t('invited'), value: count(all.invited) },
          {
            label: t('responses'),
            value: count(numerator),
            note: t('responsesNote', { complete: count(byClass.I), partial: count(byClass.P) }),
          },
          { label: t('refusals'), value: count(byClass.R) },
          {
            label: t('noAnswer'),
            value: count(byClass.NC + byClass.U),
            note: t('noAnswerNote', {
              nonContact: count(byClass.NC),
              unknown: count(byClass.U),
            }),
          },
        ]}
      />
    </>
  )
}
