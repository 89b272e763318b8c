import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Weighting } from '@/lib/tabulation/weighting'
import { Panel } from '../../../panel'
import { Adopt } from './adopt.client'
import { marginTitle } from './margin-title'
import type { NamedVariable } from './names'

/** Every version kept, who made it and when, and which one is in use. */
export async function Versions({
  versions,
  used,
  variables,
}: {
  versions: Weighting[]
  used: number | null
  variables: NamedVariable[]
}) {
  const t = await getTranslations('weighting.versions')
  const format = await getFormatter()
  return (
    <Panel id="versions" title={t('title')}>
      {versions.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <TableScroll label={t('title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('version')}</th>
                <th scope="col">{t('margins')}</th>
                <th scope="col">{t('author')}</th>
                <th scope="col">{t('date')}</th>
                <th scope="col">{t('use')}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ fieldworkId, number, plan, author, createdAt }) => (
                <tr key={number}>
                  <th scope="row">
                    <Link href={`/desk/fieldworks/${fieldworkId}/weighting/${number}`}>
                      {t('number', { number })}
                    </Link>
                  </th>
                  <td>
                    {plan.margins
                      .map((margin) => marginTitle(margin.variables, variables))
                      .join(', ')}
                  </td>
                  <td>{author === 'system' ? t('system') : author}</td>
                  <td>{format.dateTime(createdAt, { dateStyle: 'medium' })}</td>
                  <td>
                    {number === used ? (
                      <strong>{t('inUse')}</strong>
                    ) : (
                      <Adopt fieldwork={fieldworkId} number={number} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Panel>
  )
}
