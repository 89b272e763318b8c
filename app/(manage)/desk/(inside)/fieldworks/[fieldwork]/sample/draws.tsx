import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { DrawnSample } from '@/lib/audience/sample-plan'
import type { SamplingFrame } from '@/lib/audience/sampling-frame'
import { stratumName } from '@/lib/audience/stratum-name'
import { said } from '../../../../said'
import { sum } from './plan'
import styles from './sample.module.css'

/** What was drawn, when, by whom, with which seed: enough to draw it again. */
export function Draws({
  fieldwork,
  samples,
  frames,
}: {
  fieldwork: string
  samples: DrawnSample[]
  frames: SamplingFrame[]
}) {
  const t = useTranslations('frames.sample')
  const problem = useTranslations('frames.problems')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <>
      <ol className={styles.draws}>
        {samples.toReversed().map(({ number, plan, seed, sizes, drawnAt, author, frameId }) => {
          const variable = frames.find(({ id }) => id === frameId)?.strata[plan.variable ?? '']
          const order = variable?.codes ?? []
          const lines = Object.entries(sizes).sort(
            ([a], [b]) => order.indexOf(a) - order.indexOf(b),
          )
          return (
            <li key={number}>
              <h3>{t('drawTitle', { number, count: sum(lines.map(([, { drawn }]) => drawn)) })}</h3>
              <p>
                {format.dateTime(drawnAt, { dateStyle: 'long', timeStyle: 'short' })}, {author}.{' '}
                {t(`methods.${plan.method}`)}
                {plan.leaveOut.length > 0 && (
                  <>
                    {' '}
                    ·{' '}
                    {t('leftOut', { problems: plan.leaveOut.map((it) => problem(it)).join(', ') })}
                  </>
                )}
              </p>
              <TableScroll label={t('drawTitle', { number, count: 0 })}>
                <table className={`table ${styles.allocation}`}>
                  <thead>
                    <tr>
                      <th scope="col">{variable ? said(variable.label, locale) : t('stratum')}</th>
                      <th scope="col" className="figure">
                        {t('drawable')}
                      </th>
                      <th scope="col" className="figure">
                        {t('drawnHere')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map(([code, { population, drawn }]) => (
                      <tr key={code}>
                        <th scope="row">
                          {variable ? said(stratumName(variable, code), locale) : t('everyone')}
                        </th>
                        <td className="figure">{format.number(population)}</td>
                        <td className="figure">{format.number(drawn)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
              <p>
                {t('seed')} <code className={styles.seed}>{seed}</code>
              </p>
              <p>
                <a
                  href={`/api/v1/fieldworks/${fieldwork}/sample.csv?number=${number}&sep=;`}
                  download
                >
                  {t('download', { number })}
                </a>
              </p>
            </li>
          )
        })}
      </ol>
      <p className="note">{t('redraw')}</p>
    </>
  )
}
