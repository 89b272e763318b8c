import { getFormatter, getTranslations } from 'next-intl/server'
import styles from './day-chart.module.css'

/** Responses by day as bars from zero, every day of the fieldwork in its place; the table behind. */
export async function DayChart({ days }: { days: { day: string; count: number }[] }) {
  const t = await getTranslations('desk.byDay')
  const format = await getFormatter()
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return <p>{t('none')}</p>
  const most = Math.max(1, ...days.map(({ count }) => count))
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'short' })
  const best = days.find(({ count }) => count === most)
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <span className={styles.most}>{format.number(most)}</span>
        <svg
          className={styles.bars}
          viewBox={`0 0 ${days.length} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('described', {
            first: date(first.day),
            last: date(last.day),
            most,
            best: date((best ?? last).day),
          })}
        >
          {days.map(({ day, count }, index) => {
            const height = (count / most) * 100
            return (
              <rect key={day} x={index + 0.1} y={100 - height} width={0.8} height={height}>
                <title>{t('bar', { day: date(day), count })}</title>
              </rect>
            )
          })}
        </svg>
      </div>
      <figcaption className={styles.axis}>
        <span>{date(first.day)}</span>
        {days.length > 1 && <span>{date(last.day)}</span>}
      </figcaption>
      <details className={styles.behind}>
        <summary>{t('table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="figure">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">
                  {format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'full' })}
                </th>
                <td className="figure">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
