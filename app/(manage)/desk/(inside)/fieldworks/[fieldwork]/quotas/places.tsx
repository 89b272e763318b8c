import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { type PlannedCell, worstFirst } from '@/lib/response/quotas.query'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { ExportLinks } from '../../../export-links'
import { KeyNumbers } from '../../../key-numbers'
import { Panel } from '../../../panel'
import { categoryLabel, type NamedVariable } from './category-label'
import { FilledBar } from './filled-bar'
import styles from './quotas.module.css'

/** More are shown on demand. */
const mostShown = 60

/** How far each crossing is, the least filled first. */
export async function Places({
  fieldwork,
  cells,
  variables,
  showsAll,
  path,
}: {
  fieldwork: Fieldwork
  cells: PlannedCell[]
  variables: NamedVariable[]
  showsAll: boolean
  path: string
}) {
  const t = await getTranslations('quotas.places')
  const format = await getFormatter()
  const { quota } = fieldwork
  if (!quota)
    return (
      <Panel id="places" title={t('title')}>
        <p>{t('none')}</p>
      </Panel>
    )
  const sum = (of: (cell: PlannedCell) => number) =>
    cells.reduce((total, cell) => total + of(cell), 0)
  const remaining = ({ places, taken, held }: PlannedCell) => Math.max(0, places - taken - held)
  const flags = quota.policy === 'acceptAndFlag'
  const sorted = worstFirst(cells)
  const shown = showsAll ? sorted : sorted.slice(0, mostShown)
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const full = cells.filter(({ places, taken }) => taken >= places).length
  return (
    <Panel id="places" title={t('title')}>
      <KeyNumbers
        numbers={[
          { label: t('taken'), value: format.number(sum(({ taken }) => taken)) },
          { label: t('places'), value: format.number(sum(({ places }) => places)) },
          ...(flags ? [] : [{ label: t('held'), value: format.number(sum(({ held }) => held)) }]),
          { label: t('remaining'), value: format.number(sum(remaining)) },
          { label: t('full'), value: t('fullOf', { full, count: cells.length }) },
        ]}
      />
      <p className="note">{flags ? t('flags') : t('screensOut')}</p>
      <TableScroll label={t('title')}>
        <table className={`table ${styles.places}`}>
          <thead>
            <tr>
              <th scope="col">{t('crossing')}</th>
              <th scope="col" className="figure">
                {t('taken')}
              </th>
              {!flags && (
                <th scope="col" className="figure">
                  {t('held')}
                </th>
              )}
              <th scope="col" className="figure">
                {t('remaining')}
              </th>
              <th scope="col" className="figure">
                {t('places')}
              </th>
              <th scope="col">{t('filled')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => {
              const { categories, places, taken, held } = cell
              const codes = quota.variables.map((variable) =>
                categoryLabel(variables, variable, categories[variable] ?? ''),
              )
              return (
                <tr key={Object.values(categories).join('\u001f')}>
                  <th scope="row">{codes.join(' × ')}</th>
                  <td className="figure">{format.number(taken)}</td>
                  {!flags && <td className="figure">{format.number(held)}</td>}
                  <td className="figure">
                    {taken > places
                      ? t('over', { count: taken - places })
                      : format.number(remaining(cell))}
                  </td>
                  <td className="figure">{format.number(places)}</td>
                  <td className={styles.filled}>
                    {places > 0 && <span>{percent(taken / places)}</span>}
                    <FilledBar places={places} taken={taken} held={held} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      {shown.length < sorted.length && (
        <p>
          <Link href={`${path}?all=1`} scroll={false}>
            {t('showAll', { count: sorted.length })}
          </Link>
        </p>
      )}
      <ExportLinks
        files={[{ name: t('file'), href: `/api/v1/fieldworks/${fieldwork.id}/quotas.csv` }]}
      />
    </Panel>
  )
}
