import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import styles from './department-table.module.css'
import { Meter } from './meter'

export type DepartmentRow = { code: string; name: string; count: number; target: number | null }
export const departmentSorts = ['reached', 'name', 'count'] as const
export type DepartmentSort = (typeof departmentSorts)[number]

/** Furthest from its target first; departments without a target after those with one. */
export function sorted(rows: DepartmentRow[], by: DepartmentSort, locale: string): DepartmentRow[] {
  const reached = (row: DepartmentRow) => (row.target ? row.count / row.target : Infinity)
  return rows.toSorted((a, b) => {
    if (by === 'count' && a.count !== b.count) return b.count - a.count
    if (by === 'reached' && reached(a) !== reached(b)) return reached(a) - reached(b)
    return a.name.localeCompare(b.name, locale)
  })
}

export async function DepartmentTable({
  rows,
  by,
  path,
}: {
  rows: DepartmentRow[]
  by: DepartmentSort
  path: string
}) {
  const t = await getTranslations('desk.byDepartment')
  const format = await getFormatter()
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const heading = (sort: DepartmentSort, label: string) => (
    <Link
      href={`${path}?sort=${sort}#departments`}
      scroll={false}
      aria-current={by === sort ? 'true' : undefined}
      className={styles.sort}
    >
      {label}
    </Link>
  )
  return (
    <div className="table-scroll">
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" aria-sort={by === 'name' ? 'ascending' : undefined}>
              {heading('name', t('department'))}
            </th>
            <th
              scope="col"
              className="figure"
              aria-sort={by === 'count' ? 'descending' : undefined}
            >
              {heading('count', t('count'))}
            </th>
            <th scope="col" className="figure">
              {t('target')}
            </th>
            <th scope="col" aria-sort={by === 'reached' ? 'ascending' : undefined}>
              {heading('reached', t('reached'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, count, target }) => (
            <tr key={code}>
              <th scope="row">
                {name} <span className="note">{code}</span>
              </th>
              <td className="figure">{format.number(count)}</td>
              <td className="figure">{target === null ? '–' : format.number(target)}</td>
              <td className={styles.reached}>
                {target ? (
                  <>
                    <span className={styles.percent}>{percent(count / target)}</span>
                    <Meter share={count / target} />
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
