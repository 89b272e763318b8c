import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { SamplingFrame } from '@/lib/audience/sampling-frame'
import { stratumName } from '@/lib/audience/stratum-name'
import { said } from '../../../said'

/** Units by each variable that they can be drawn by. */
export function StrataTables({
  variables,
  counts,
}: {
  variables: SamplingFrame['strata']
  counts: { variable: string; code: string; units: number }[]
}) {
  const t = useTranslations('frames')
  const format = useFormatter()
  const locale = useLocale()
  return Object.entries(variables).map(([name, variable]) => (
    <TableScroll key={name} label={said(variable.label, locale)}>
      <table className="table">
        <caption className="visually-hidden">{said(variable.label, locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{said(variable.label, locale)}</th>
            <th scope="col" className="figure">
              {t('list.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {variable.codes.map((code) => (
            <tr key={code}>
              <th scope="row">{said(stratumName(variable, code), locale)}</th>
              <td className="figure">
                {format.number(
                  counts.find((it) => it.variable === name && it.code === code)?.units ?? 0,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  ))
}
