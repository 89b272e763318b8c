import { getTranslations } from 'next-intl/server'
import type { RateDay } from '@/lib/response/rates'
import { rateFormat } from './formats'
import styles from './rate-curve.module.css'

/** Steps of the scale, the first that holds the highest rate. */
const tops = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]

/** The cumulated rate from zero, its end labelled; the table behind. */
export async function RateCurve({ days }: { days: RateDay[] }) {
  const t = await getTranslations('rates.curve')
  const { rate, count, day } = await rateFormat()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const highest = Math.max(0, ...days.map((it) => it.rate ?? 0))
  const top = tops.find((step) => highest <= step) ?? 1
  const height = (it: RateDay) => 100 - (100 * (it.rate ?? 0)) / top
  const points = days.map((it, at) => `${at + 0.5},${height(it)}`)
  const end = rate(last.rate, last.invited)
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <span className={styles.top}>{rate(top, null)}</span>
        <svg
          className={styles.curve}
          viewBox={`0 0 ${days.length} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('described', { first: day(first.day), last: day(last.day), rate: end })}
        >
          <polygon
            className={styles.area}
            points={`0.5,100 ${points.join(' ')} ${days.length - 0.5},100`}
          />
          <polyline className={styles.line} points={points.join(' ')} />
          {days.map((it, at) => (
            <rect key={it.day} className={styles.hit} x={at} y={0} width={1} height={100}>
              <title>
                {t('point', {
                  day: day(it.day, 'short'),
                  rate: rate(it.rate, it.invited),
                  count: it.responses,
                })}
              </title>
            </rect>
          ))}
        </svg>
        <svg className={styles.end} aria-hidden="true">
          <text x={8} y={`${height(last)}%`} dominantBaseline="middle">
            {end}
          </text>
        </svg>
      </div>
      <figcaption className={styles.axis}>
        <span>{day(first.day, 'short')}</span>
        {days.length > 1 && <span>{day(last.day, 'short')}</span>}
      </figcaption>
      <details className={styles.behind}>
        <summary>{t('table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              {(['invited', 'new', 'responses', 'rate'] as const).map((name) => (
                <th key={name} scope="col" className="figure">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .map((it, at) => ({ ...it, fresh: it.responses - (days[at - 1]?.responses ?? 0) }))
              .reverse()
              .map((it) => (
                <tr key={it.day}>
                  <th scope="row">{day(it.day)}</th>
                  <td className="figure">{count(it.invited)}</td>
                  <td className="figure">{count(it.fresh)}</td>
                  <td className="figure">{count(it.responses)}</td>
                  <td className="figure">{rate(it.rate, it.invited)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
