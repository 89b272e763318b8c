import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Figure } from '@/lib/tabulation/figure'
import { BaseCell } from './base-line'
import styles from './figure-table.module.css'
import { Meter } from './meter'
import { ShareCell } from './share-cell'
import cell from './share-cell.module.css'

export type Line = { code: string; text: string; figure: Figure }

/** One share per line with its bar. `ownBases`: each line has a base of its own, shown beside it. */
export async function ShareTable({
  label,
  head,
  lines,
  audience,
  ownBases = false,
}: {
  label: string
  head: string
  lines: Line[]
  audience: string
  ownBases?: boolean
}) {
  const t = await getTranslations('desk.figures')
  return (
    <TableScroll label={label}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="figure">
              {t('share')}
            </th>
            <td className={styles.bar} />
            {ownBases && (
              <th scope="col" className="figure">
                {t('base')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, text, figure }) => (
            <tr key={code}>
              <th scope="row">{text}</th>
              <td className={`figure ${cell.inline}`}>
                <ShareCell figure={figure} />
              </td>
              <td className={styles.bar}>
                {figure.share !== null && <Meter share={figure.share} mark={audience} />}
              </td>
              {ownBases && (
                <td className="figure">
                  <BaseCell figure={figure} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
