import { useFormatter, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { WeightingPlan, WeightingReport } from '@/lib/tabulation/weighting'
import { KeyNumbers } from '../../../key-numbers'
import { lineTitle, marginTitle } from './margin-title'
import type { NamedVariable } from './names'
import styles from './report.module.css'
import { SharePair } from './share-pair'
import { Warnings } from './warnings'

/** What a plan does to the sample: its cost, then each margin before and after. */
export function Report({
  plan,
  report,
  variables,
}: {
  plan: WeightingPlan
  report: WeightingReport
  variables: NamedVariable[]
}) {
  const t = useTranslations('weighting.report')
  const format = useFormatter()
  const number = (value: number, digits = 2) =>
    format.number(value, { maximumFractionDigits: digits })
  const percent = (share: number) =>
    format.number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const range = ({ least, most }: { least: number; most: number }) =>
    t('range', { least: number(least), most: number(most) })
  return (
    <>
      <KeyNumbers
        numbers={[
          { label: t('respondents'), value: number(report.respondents, 0) },
          {
            label: t('effectiveBase'),
            value: number(report.effectiveBase, 0),
            note: t('effectiveBaseNote'),
          },
          {
            label: t('designEffect'),
            value: number(report.designEffect),
            note: t('designEffectNote'),
          },
          { label: t('ratio'), value: range(report.ratio), note: t('ratioNote') },
          { label: t('weight'), value: range(report.weight), note: t('weightNote') },
          {
            label: t('convergence'),
            value: t('cycles', { count: report.cycles }),
            note: t(report.gap < 1e-8 ? 'met' : 'nearly', { gap: percent(report.gap) }),
          },
        ]}
      />
      <Warnings plan={plan} report={report} variables={variables} />
      {report.margins.map((margin, at) => {
        const asked = plan.margins[at]?.variables ?? []
        const title = marginTitle(asked, variables)
        const most = Math.max(...margin.lines.map((one) => Math.max(one.sample, one.population)))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: margins have no other name
          <section key={at} className={styles.margin}>
            <h3 className={styles.title}>{title}</h3>
            <p className="note">
              {t('source', { source: margin.source, year: String(margin.year) })}
              {margin.rescaledBy !== 1 &&
                ` ${t(plan.margins[at]?.asShares ? 'asShares' : 'rescaled', {
                  factor: number(margin.rescaledBy, 4),
                })}`}
            </p>
            <TableScroll label={title}>
              <table className={`table ${styles.table}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('category')}</th>
                    <th scope="col" className="figure">
                      {t('n')}
                    </th>
                    <th scope="col" className="figure">
                      {t('sample')}
                    </th>
                    <th scope="col" className="figure">
                      {t('population')}
                    </th>
                    <th scope="col" className="figure">
                      {t('weighted')}
                    </th>
                    <th scope="col" className="figure">
                      {t('gap')}
                    </th>
                    <td className={styles.pair} />
                  </tr>
                </thead>
                <tbody>
                  {margin.lines.map((line) => (
                    <tr key={line.categories.join()}>
                      <th scope="row">{lineTitle(asked, variables, line.categories)}</th>
                      <td className="figure">{number(line.respondents, 0)}</td>
                      <td className="figure">{percent(line.sample)}</td>
                      <td className="figure">{percent(line.population)}</td>
                      <td className="figure">{percent(line.weighted)}</td>
                      <td className="figure">
                        {format
                          .number(100 * (line.population - line.sample), {
                            signDisplay: 'exceptZero',
                            minimumFractionDigits: 1,
                            maximumFractionDigits: 1,
                          })
                          .replace('-', '−')}
                      </td>
                      <td className={styles.pair}>
                        <SharePair from={line.sample} to={line.population} most={most} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </section>
        )
      })}
      <p className="note">{t('legend')}</p>
    </>
  )
}
