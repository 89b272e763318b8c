import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Figure } from '@/lib/tabulation/figure'
import { BaseCell } from './base-line'
import styles from './figure-table.module.css'
import { Meter } from './meter'
import { ShareCell } from './share-cell'
import cell from './share-cell.module.css'

/** Means with rank, base of expressed answers and the don't-know share, highest first. */
export async function MeanTable({
  label,
  rows,
  figures,
  audience,
  most = 10,
}: {
  label: string
  rows: { code: string; text: string }[]
  figures: Figure[]
  audience: string
  /** What a full bar stands for. */
  most?: number
}) {
  const t = await getTranslations('desk.figures')
  const format = await getFormatter()
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const lines = rows
    .map((row) => ({ ...row, figure: figures.find((figure) => (figure.row ?? '') === row.code) }))
    .filter(({ figure }) => figure !== undefined)
    .sort((a, b) => (b.figure?.mean ?? -1) - (a.figure?.mean ?? -1))
  const isRanked = lines.some(({ figure }) => typeof figure?.rank === 'number')
  const hasBars = lines.length > 1
  return (
    <TableScroll label={label}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            {isRanked && (
              <th scope="col" className="figure">
                {t('rank')}
              </th>
            )}
            <th scope="col">{t('row')}</th>
            <th scope="col" className="figure">
              {t('mean')}
            </th>
            <td className={styles.short} />
            <th scope="col" className="figure">
              {t('base')}
            </th>
            <th scope="col" className="figure">
              {t('dontKnow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, text, figure }) => (
            <tr key={code}>
              {isRanked && <td className="figure">{figure?.rank ?? '–'}</td>}
              <th scope="row">{text}</th>
              <td className={`figure ${cell.inline}`}>
                <ShareCell figure={figure} />
              </td>
              <td className={styles.short}>
                {hasBars && typeof figure?.mean === 'number' && (
                  <Meter share={figure.mean / most} mark={audience} />
                )}
              </td>
              <td className="figure">
                <BaseCell figure={figure} />
              </td>
              <td className="figure">
                {figure?.dontKnow == null ? '–' : percent(figure.dontKnow)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
