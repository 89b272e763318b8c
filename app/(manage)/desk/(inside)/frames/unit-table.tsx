import { useLocale, useTranslations } from 'next-intl'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { FrameUnit } from '@/lib/audience/frame-unit'
import type { SamplingFrame } from '@/lib/audience/sampling-frame'
import { stratumName } from '@/lib/audience/stratum-name'
import { said } from '../../said'
import styles from './frames.module.css'

/** Units of a frame as they are reached, with what is wrong with them. */
export function UnitTable({
  units,
  label,
  variables,
}: {
  units: FrameUnit[]
  label: string
  /** Of the frame, for the names of strata. */
  variables?: SamplingFrame['strata']
}) {
  const t = useTranslations('frames')
  const locale = useLocale()
  const strataOf = ({ strata }: FrameUnit) =>
    Object.entries(strata).map(([name, code]) => said(stratumName(variables?.[name], code), locale))
  return (
    <TableScroll label={label}>
      <table className={`table ${styles.units}`}>
        <thead>
          <tr>
            {(['unit', 'reached', 'place', 'strata', 'problems'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`units.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.key}>
              <th scope="row">
                {unit.name}
                <br />
                <span className="note">{unit.key}</span>
              </th>
              <td>
                {unit.email ?? '—'}
                <br />
                <span className="note">{contactLine(unit)}</span>
              </td>
              <td>{[unit.commune, unit.department].filter(Boolean).join(' · ')}</td>
              <td>{strataOf(unit).join(' · ')}</td>
              <td>
                {unit.problems.map((problem) => (
                  <span key={problem} className={styles.problem}>
                    {t(`problems.${problem}`)}
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

function contactLine({ contact, language }: FrameUnit): string {
  const { title, person, lines, postalCode, city, phone } = contact
  const name = [title, person].filter(Boolean).join(' ')
  const town = [postalCode, city].filter(Boolean).join(' ')
  return [name, ...lines, town, phone, language].filter(Boolean).join(' · ')
}
