import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readExclusionEffect } from '@/lib/tabulation/quality.query'
import { said } from '../../../../said'
import styles from './quality.module.css'

/** Headline figures with and without what remains to be looked at. */
export async function Effect({ asking, fieldwork }: { asking: Actor; fieldwork: string }) {
  const t = await getTranslations('quality')
  const effects = await readExclusionEffect(db(), asking, fieldwork)
  if (effects === 'busy') return <p role="alert">{t('effectBusy')}</p>
  if (effects.length === 0) return <p className="note">{t('effectNone')}</p>
  const format = await getFormatter()
  const locale = await getLocale()
  const cell = ({ share, base }: { share: number | null; base: number | null }) =>
    share === null ? (
      t('hidden')
    ) : (
      <>
        {format.number(share, { style: 'percent', maximumFractionDigits: 1 })}{' '}
        <span className="note">{t('base', { base: base ?? 0 })}</span>
      </>
    )
  return (
    <>
      <TableScroll label={t('effectTitle')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              {(['nowColumn', 'without', 'gap'] as const).map((column) => (
                <th key={column} scope="col" className="figure">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {effects.map(({ indicator, name, now, without }) => {
              const gap =
                now.share === null || without.share === null
                  ? null
                  : 100 * (without.share - now.share)
              return (
                <tr key={indicator}>
                  <th scope="row">{said(name, locale)}</th>
                  <td className="figure">{cell(now)}</td>
                  <td className="figure">{cell(without)}</td>
                  <td className="figure">
                    {gap !== null && (
                      <>
                        {t('points', {
                          points: format.number(gap, {
                            maximumFractionDigits: 1,
                            signDisplay: 'exceptZero',
                          }),
                        })}
                        {Math.abs(gap) > 1 && <b className={styles.moves}>{t('moves')}</b>}
                      </>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">{t('effectNote')}</p>
    </>
  )
}
