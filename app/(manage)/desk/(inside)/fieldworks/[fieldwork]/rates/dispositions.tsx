import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { dispositionClasses } from '@/lib/response/disposition'
import type { RateLine } from '@/lib/response/rates'
import { rateFormat } from './formats'
import styles from './rates.module.css'

/** Every code that a unit has, under its class. */
export async function Dispositions({ line }: { line: RateLine }) {
  const t = await getTranslations('rates')
  const { rate, count } = await rateFormat()
  const cells = (n: number) => (
    <>
      <td className="figure">{count(n)}</td>
      <td className="figure">{rate(n / line.invited, line.invited)}</td>
    </>
  )
  return (
    <>
      <p className="note">{t('dispositions.lead')}</p>
      <TableScroll label={t('dispositions.title')}>
        <table className={`table ${styles.dispositions}`}>
          <thead>
            <tr>
              <th scope="col">{t('dispositions.code')}</th>
              <th scope="col">{t('dispositions.outcome')}</th>
              <th scope="col">{t('dispositions.from')}</th>
              <th scope="col" className="figure">
                {t('dispositions.count')}
              </th>
              <th scope="col" className="figure">
                {t('dispositions.share')}
              </th>
            </tr>
          </thead>
          {dispositionClasses.map((one) => (
            <tbody key={one}>
              <tr className={styles.class}>
                <th scope="rowgroup" colSpan={3}>
                  {one} · {t(`classes.${one}`)}
                </th>
                {cells(line.byClass[one])}
              </tr>
              {line.byCode
                .filter((it) => it.class === one && it.count > 0)
                .map(({ code, states, count: n }) => (
                  <tr key={code}>
                    <td>{code}</td>
                    <td>{t(`codes.${code.replace('.', '-')}` as never)}</td>
                    <td>{states.map(({ state }) => t(`states.${state}`)).join(', ')}</td>
                    {cells(n)}
                  </tr>
                ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('dispositions.total')}
              </th>
              {cells(line.invited)}
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </>
  )
}
