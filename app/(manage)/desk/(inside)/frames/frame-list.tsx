import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { SeenFrame } from '@/lib/audience/frames.query'
import styles from './frames.module.css'

type Listed = Pick<SeenFrame, 'problems' | 'drawnFor'> & {
  id: string
  name: string
  source: string
  size: string
  imported: string
}

/** Frames of an audience, with what is wrong in them and what was drawn from them. */
export function FrameList({ frames, label }: { frames: Listed[]; label: string }) {
  const t = useTranslations('frames')
  const format = useFormatter()
  return (
    <TableScroll label={label}>
      <table className={`table ${styles.list}`}>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col" className="figure">
              {t('list.size')}
            </th>
            <th scope="col">{t('list.problems')}</th>
            <th scope="col">{t('list.imported')}</th>
            <th scope="col">{t('list.drawnFor')}</th>
          </tr>
        </thead>
        <tbody>
          {frames.map(({ id, name, source, size, imported, problems, drawnFor }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/desk/frames/${id}`}>{name}</Link>
                <br />
                <span className="note">{source}</span>
              </th>
              <td className="figure">{size}</td>
              <td>
                {problems.length === 0
                  ? t('list.none')
                  : problems
                      .map((it) => `${t(`problems.${it.problem}`)} ${format.number(it.units)}`)
                      .join(' · ')}
              </td>
              <td>{imported}</td>
              <td>
                {drawnFor.length === 0
                  ? t('list.nobody')
                  : drawnFor.map(({ fieldworkId, units }) => (
                      <span key={fieldworkId}>
                        <Link href={`/desk/fieldworks/${fieldworkId}/sample`}>{fieldworkId}</Link> (
                        {format.number(units)}){' '}
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
