import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { fractionOf, isStated, rateNames, rateTerms } from '@/lib/response/rate-terms'
import type { Rates } from '@/lib/response/rates.query'
import type { RateName } from '@/lib/response/response-rates'
import { rateFormat } from './formats'
import styles from './rates.module.css'

const families = ['RR', 'COOP', 'REF', 'CON'] as const

/** « (I + P) / (I + P + R + NC + O + e·U) » */
function formulaOf(name: RateName): string {
  const { over, under, unknown } = rateTerms[name]
  const rest = { all: ['U'], estimated: ['e·U'], none: [] }[unknown]
  const numerator = over.length > 1 ? `(${over.join(' + ')})` : over[0]
  return `${numerator} / (${[...under, ...rest].join(' + ')})`
}

export async function RateTable({ rates: { all, weighted, rules } }: { rates: Rates }) {
  const t = await getTranslations('rates')
  const { rate, count } = await rateFormat()
  const { byClass, rates } = all
  const shownOf = (name: RateName) => {
    const { denominator } = fractionOf(name, byClass, rates.e)
    if (!isStated(name, byClass)) return t('rates.unstated', { count: byClass.U })
    if (denominator === null) return t('rates.noE')
    if (rates[name] === null) return t('rates.zero')
    return <strong>{rate(rates[name], denominator)}</strong>
  }
  const { I, P, R, NC, O, NE } = byClass
  const eligible = I + P + R + NC + O
  const e = rates.e === null ? '' : rate(rates.e, 1_000)
  return (
    <>
      <p className="note">{t('rates.lead')}</p>
      <p className="note">
        <strong>{t('e.title')}</strong>{' '}
        {rules.eligible
          ? t('e.stated', { e, source: rules.eligible.source })
          : rates.e === null
            ? t('e.unknown')
            : t('e.computed', { e, eligible: count(eligible), resolved: count(eligible + NE) })}
      </p>
      <TableScroll label={t('rates.title')}>
        <table className={`table ${styles.rates}`}>
          <thead>
            <tr>
              <th scope="col">{t('rates.rate')}</th>
              <th scope="col">{t('rates.definition')}</th>
              <th scope="col">{t('rates.fraction')}</th>
              <th scope="col">{t('rates.value')}</th>
              {weighted && <th scope="col">{t('rates.weighted')}</th>}
            </tr>
          </thead>
          {families.map((family) => (
            <tbody key={family}>
              <tr className={styles.class}>
                <th scope="rowgroup" colSpan={weighted ? 5 : 4}>
                  {t(`rates.groups.${family}`)}
                </th>
              </tr>
              {rateNames
                .filter((name) => name.startsWith(family))
                .map((name) => {
                  const { numerator, denominator } = fractionOf(name, byClass, rates.e)
                  return (
                    <tr key={name} className={name === 'RR2' ? styles.headed : undefined}>
                      <th scope="row">{name}</th>
                      <td>
                        {t(`definitions.${name}`)}
                        <span className={styles.formula}>{formulaOf(name)}</span>
                      </td>
                      <td className={styles.fraction}>
                        {count(numerator)} / {denominator === null ? '?' : count(denominator)}
                      </td>
                      <td>{shownOf(name)}</td>
                      {weighted && (
                        <td>{isStated(name, byClass) ? rate(weighted[name], denominator) : ''}</td>
                      )}
                    </tr>
                  )
                })}
            </tbody>
          ))}
        </table>
      </TableScroll>
    </>
  )
}
