import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { SampleMargin } from '@/lib/tabulation/sample-margin'
import { Panel } from '../../../panel'
import type { Department } from './areas'
import type { Seen } from './audiences'
import { Drawn } from './drawn'
import { lineName, marginName } from './margin-names'
import { partNames } from './named-parts'
import styles from './sample-panel.module.css'
import { shareDots } from './share-dots'
import { smallBase, type Words } from './words'

/** The sample as it came in beside the population, by weighting variable; nothing is weighted here. */
export async function SamplePanel({
  seen: { one },
  departments,
  words,
}: {
  seen: Seen
  departments: readonly Department[]
  words: Words
}) {
  const t = await getTranslations('monitoring.sample')
  const { sample, fieldwork } = one
  const toWeighting = (
    <Link href={`/desk/fieldworks/${fieldwork.id}/weighting`}>{t('toWeighting')}</Link>
  )
  if (!sample)
    return (
      <Panel id="sample" title={t('title')}>
        <p>
          {t('none')} {toWeighting}
        </p>
      </Panel>
    )
  const names = partNames(words, one, departments)
  return (
    <Panel id="sample" title={t('title')}>
      <p className="note">
        {sample.weighting === null
          ? t('official')
          : t(sample.isInUse ? 'inUse' : 'proposed', { number: sample.weighting })}{' '}
        {!sample.isInUse && toWeighting}
      </p>
      <div className={styles.margins}>
        {sample.margins.map((margin) => (
          <MarginTable
            key={marginName(names, margin.margin)}
            margin={margin}
            name={marginName(names, margin.margin)}
            nameOf={(categories) => lineName(names, margin.margin, categories)}
            words={words}
          />
        ))}
      </div>
      <p className="note">{t('legend')}</p>
    </Panel>
  )
}

async function MarginTable({
  margin: { margin, lines, respondents, outside },
  name,
  nameOf,
  words,
}: {
  margin: SampleMargin
  name: string
  nameOf: (categories: readonly string[]) => string
  words: Words
}) {
  const t = await getTranslations('monitoring.sample')
  const most = Math.max(...lines.map(({ sample, population }) => Math.max(sample ?? 0, population)))
  return (
    <section>
      <h3 className={styles.name}>{name}</h3>
      <TableScroll label={name}>
        <table className={`table ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <td className={styles.dots} />
              <th scope="col" className="figure">
                {t('sample')}
              </th>
              <th scope="col" className="figure">
                {t('population')}
              </th>
              <th scope="col" className="figure">
                {t('gapHead')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ categories, sample, population }) => (
              <tr key={categories.join()}>
                <th scope="row">{nameOf(categories)}</th>
                <td className={styles.dots}>
                  <Drawn of={shareDots(sample, population, most)} className={styles.drawn} />
                </td>
                <td className="figure">{words.percent(sample)}</td>
                <td className="figure">{words.percent(population)}</td>
                <td className="figure">
                  {words.points(sample === null ? null : sample - population)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">
        n = {words.number(respondents)}.{' '}
        {t('source', { source: margin.source, year: String(margin.year) })}{' '}
        {outside > 0 && t('outside', { count: outside })} {respondents < smallBase && t('small')}
      </p>
    </section>
  )
}
