import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { Meter } from './meter'
import styles from './page-loss.module.css'

/** How many reached each page, and the part of those on the page before who did not come this far. */
export async function PageLoss({
  pages,
}: {
  pages: { id: string; title: string; reached: number }[]
}) {
  const t = await getTranslations('desk.breakOff')
  const format = await getFormatter()
  const start = pages[0]?.reached ?? 0
  if (start === 0) return <p>{t('none')}</p>
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <TableScroll label={t('title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('page')}</th>
              <th scope="col" className="figure">
                {t('reached')}
              </th>
              <th scope="col" className={styles.bar}>
                <span className="visually-hidden">{t('share')}</span>
              </th>
              <th scope="col" className="figure">
                {t('loss')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ id, title, reached }, index) => {
              const before = pages[index - 1]?.reached ?? 0
              const lost = index > 0 && before > 0 ? 1 - reached / before : null
              return (
                <tr key={id}>
                  <th scope="row" className={styles.page}>
                    {title}
                  </th>
                  <td className="figure">{format.number(reached)}</td>
                  <td className={styles.bar}>
                    <Meter share={reached / start} />
                  </td>
                  <td className="figure">{lost === null || lost <= 0 ? '–' : percent(lost)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">{t('note')}</p>
    </>
  )
}
