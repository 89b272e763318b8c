import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { TableScroll } from '@/app/_ui/table-scroll'
import { Panel } from '../../../panel'
import type { Seen } from './audiences'
import type { Words } from './words'

/** What the quality checks raised, and what was decided of it. */
export async function FlagsPanel({ seen, words }: { seen: Seen[]; words: Words }) {
  const t = await getTranslations('monitoring.flags')
  const kinds = await getTranslations('quality.kinds')
  const lines = seen.flatMap((it) => it.one.flags.map((flag) => ({ ...flag, it })))
  return (
    <Panel id="flags" title={t('title')}>
      {lines.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <TableScroll label={t('title')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('audience')}</th>
                  <th scope="col">{t('kind')}</th>
                  {(['raised', 'waiting', 'confirmed', 'cleared'] as const).map((column) => (
                    <th key={column} scope="col" className="figure">
                      {t(column)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {lines.map(({ it, kind, raised, confirmed, cleared }) => {
                  const audience = words.text(it.audience.name)
                  return (
                    <tr key={`${it.audience.code} ${kind}`}>
                      <th scope="row">
                        <AudienceMark tone={it.tone} size={12} /> {audience}
                      </th>
                      <td>{kinds.has(kind as 'speeder') ? kinds(kind as 'speeder') : kind}</td>
                      {[raised, raised - confirmed - cleared, confirmed, cleared].map(
                        (count, at) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                          <td key={at} className="figure">
                            {words.number(count)}
                          </td>
                        ),
                      )}
                      <td>
                        <Link
                          href={`/desk/fieldworks/${it.one.fieldwork.id}/quality`}
                          aria-label={t('lookOf', { audience })}
                        >
                          {t('look')}
                        </Link>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </TableScroll>
          <p className="note">{t('note')}</p>
        </>
      )}
    </Panel>
  )
}
