import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { CollectionProgress } from '@/lib/tabulation/monitoring.query'
import styles from '../../figure-table.module.css'
import { Meter } from '../../meter'

const kinds = ['device', 'mode', 'language'] as const

/** Complete responses by what they were given on, how and in which language, each kind by itself. */
export async function ByChannel({ by }: { by: CollectionProgress['by'] }) {
  const t = await getTranslations('desk.byChannel')
  const format = await getFormatter()
  const names = new Intl.DisplayNames(await getLocale(), { type: 'language' })
  const nameOf = (kind: (typeof kinds)[number], key: string) => {
    if (kind === 'language') return names.of(key) ?? key
    return t.has(`${kind}s.${key}`) ? t(`${kind}s.${key}`) : key
  }
  return (
    <TableScroll label={t('title')}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('channel')}</th>
            <th scope="col" className="figure">
              {t('count')}
            </th>
            <th scope="col" className="figure">
              {t('share')}
            </th>
            <td className={styles.bar} />
          </tr>
        </thead>
        {kinds.map((kind) => {
          const total = by[kind].reduce((sum, { count }) => sum + count, 0)
          return (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {t(kind)}
                </th>
              </tr>
              {by[kind].map(({ key, count }) => (
                <tr key={key}>
                  <td>{nameOf(kind, key)}</td>
                  <td className="figure">{format.number(count)}</td>
                  <td className="figure">
                    {format.number(count / total, { style: 'percent', maximumFractionDigits: 0 })}
                  </td>
                  <td className={styles.bar}>
                    <Meter share={count / total} />
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </TableScroll>
  )
}
