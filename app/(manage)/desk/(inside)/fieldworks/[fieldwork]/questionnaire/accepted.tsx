import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { AcceptedVersion } from '@/lib/wave/versions.query'

/** The versions a fieldwork takes answers to, the newest first. */
export async function Accepted({
  fieldwork,
  versions,
}: {
  fieldwork: string
  versions: AcceptedVersion[]
}) {
  const t = await getTranslations('versions')
  const format = await getFormatter()
  return (
    <TableScroll label={t('accepted.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('accepted.version')}</th>
            <th scope="col">{t('accepted.published')}</th>
            <th scope="col" className="figure">
              {t('accepted.questions')}
            </th>
            <th scope="col">{t('accepted.languages')}</th>
            <th scope="col">{t('accepted.hash')}</th>
            <th scope="col">{t('accepted.definition')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map(({ hash, number, publishedAt, definition }) => (
            <tr key={hash}>
              <th scope="row">{t('accepted.number', { number })}</th>
              <td>{format.dateTime(publishedAt, { dateStyle: 'medium' })}</td>
              <td className="figure">{questionsIn(definition)}</td>
              <td>{definition.languages.map((one) => t(`languageNames.${one}`)).join(', ')}</td>
              <td>
                <code title={hash}>{hash.slice(0, 8)}</code>
              </td>
              <td>
                <a
                  href={`/api/v1/fieldworks/${fieldwork}/versions/${hash}`}
                  aria-label={t('accepted.downloadOf', { number })}
                  download
                >
                  {t('accepted.download')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const questionsIn = ({ items }: AcceptedVersion['definition']) =>
  items.filter(({ type }) => type !== 'info' && type !== 'consent').length
