import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { dispositionClasses } from '@/lib/response/disposition'
import { fewestUnits } from '@/lib/response/group-parts'
import { fractionOf } from '@/lib/response/rate-terms'
import type { RateLine } from '@/lib/response/rates'
import type { Rates } from '@/lib/response/rates.query'
import { rateFormat } from './formats'

export async function Parts({
  rates,
  by,
  names,
  isAnonymous,
}: {
  rates: Rates
  by: 'stratum' | 'department'
  names: { code: string; name: string }[]
  isAnonymous: boolean
}) {
  const t = await getTranslations('rates')
  const { rate, count } = await rateFormat()
  const nameOf = (key: string) =>
    key === ''
      ? t(by === 'stratum' ? 'noStratum' : 'noDepartment')
      : (names.find(({ code }) => code === key)?.name ?? key)
  const said = (keys: string[]) =>
    keys.length === 1
      ? nameOf(keys[0] as string)
      : t('parts.grouped', { names: keys.map(nameOf).join(', ') })
  const figures = ({ invited, byClass, rates: { RR2, e } }: RateLine) => (
    <>
      <td className="figure">
        <strong>{rate(RR2, fractionOf('RR2', byClass, e).denominator)}</strong>
      </td>
      <td className="figure">{count(invited)}</td>
      {dispositionClasses.map((one) => (
        <td key={one} className="figure">
          {count(byClass[one])}
        </td>
      ))}
    </>
  )
  return (
    <>
      <TableScroll label={t(`parts.${by}`)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(`parts.part.${by}`)}</th>
              <th scope="col" className="figure">
                {t('parts.rate')}
              </th>
              <th scope="col" className="figure">
                {t('parts.invited')}
              </th>
              {dispositionClasses.map((one) => (
                <th key={one} scope="col" className="figure">
                  <abbr title={t(`classes.${one}`)}>{one}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.parts.map((part) => (
              <tr key={part.keys.join('+')}>
                <th scope="row">{said(part.keys)}</th>
                {figures(part)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('parts.all')}</th>
              {figures(rates.all)}
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      {isAnonymous && <p className="note">{t('parts.groupedNote', { count: fewestUnits })}</p>}
    </>
  )
}
