import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { shareOf } from '@/lib/tabulation/monitoring'
import { Meter } from '../../../meter'
import { Panel } from '../../../panel'
import { areasOf, type Department, findingOf, rowsOf } from './areas'
import type { Seen } from './audiences'
import { steps } from './colours'
import { Drawn } from './drawn'
import styles from './map-panel.module.css'
import { partNames } from './named-parts'
import { mapCredit } from './outlines'
import { regionMap } from './region-map'
import type { Words } from './words'

/** The region by department against what each should bring in: the map, and the same in a table. */
export async function MapPanel({
  seen: { one, audience },
  departments,
  words,
}: {
  seen: Seen
  departments: readonly Department[]
  words: Words
}) {
  const t = await getTranslations('monitoring.map')
  const names = partNames(words, one, departments)
  const rows = rowsOf(one, departments, names.part)
  const invites = one.rate.kind === 'response'
  const isStated = Object.keys(one.fieldwork.departmentTargets).length > 0
  const hasTargets = rows.some(({ part }) => part.expected !== null)
  return (
    <Panel id="map" title={t('title')}>
      {hasTargets ? (
        <p className={styles.finding}>{findingOf(words, rows)}</p>
      ) : (
        <p>{t('noTarget')}</p>
      )}
      <div className={styles.beside}>
        {hasTargets && (
          <figure className={styles.figure}>
            <Drawn
              of={regionMap(areasOf(words, one, departments))}
              label={t('described')}
              className={styles.map}
            />
            <figcaption>
              <ul className={styles.legend} aria-label={t('legend')}>
                {steps.map(({ fill }, at) => (
                  <li key={fill}>
                    <svg width="18" height="12" aria-hidden="true" focusable="false">
                      <rect width="18" height="12" fill={fill} stroke="#66717d" />
                    </svg>
                    {t(`classes.c${at as 0}`)}
                  </li>
                ))}
              </ul>
              <p className="note">{t('credit', { credit: mapCredit })}</p>
            </figcaption>
          </figure>
        )}
        <div>
          <TableScroll label={t('title')}>
            <table className={`table ${styles.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t('department')}</th>
                  <th scope="col" className="figure">
                    {t('responses')}
                  </th>
                  <th scope="col" className="figure">
                    {t(isStated ? 'target' : 'expected')}
                  </th>
                  <th scope="col" className="figure">
                    {t('reached')}
                  </th>
                  <td className={styles.bar} />
                  {invites && (
                    <th scope="col" className="figure">
                      {t('rate')}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ part, name }) => {
                  const share = shareOf(part)
                  return (
                    <tr key={part.codes.join()}>
                      <th scope="row">
                        {name} <span className="note">{part.codes.join(', ')}</span>
                      </th>
                      <td className="figure">{words.number(part.responses)}</td>
                      <td className="figure">{words.number(part.expected)}</td>
                      <td className="figure">{words.percent(share)}</td>
                      <td className={styles.bar}>
                        {share !== null && <Meter share={share} mark={audience.code} />}
                      </td>
                      {invites && (
                        <td className="figure">{words.rate(part.rate, part.invited ?? 0)}</td>
                      )}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </TableScroll>
          {hasTargets && <p className="note">{t(isStated ? 'stated' : 'sharedOut')}</p>}
        </div>
      </div>
    </Panel>
  )
}
