import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Figure } from '@/lib/tabulation/figure'
import { BaseCell } from './base-line'
import styles from './figure-table.module.css'
import { ShareCell } from './share-cell'

type Named = { code: string; text: string }

/** Rows of a battery against a short scale, each row with its own base. */
export async function GridTable({
  label,
  rows,
  columns,
  figures,
}: {
  label: string
  rows: Named[]
  columns: Named[]
  figures: Figure[]
}) {
  const t = await getTranslations('desk.figures')
  const shown = columns.filter(({ code }) => figures.some(({ option }) => option === code))
  return (
    <TableScroll label={label}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {shown.map(({ code, text }) => (
              <th key={code} scope="col" className={styles.option}>
                {text}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('base')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, text }) => {
            const own = figures.filter(({ row }) => row === code)
            return (
              <tr key={code}>
                <th scope="row">{text}</th>
                {shown.map((column) => (
                  <td key={column.code} className="figure">
                    <ShareCell figure={own.find(({ option }) => option === column.code)} />
                  </td>
                ))}
                <td className="figure">
                  <BaseCell figure={own[0]} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
