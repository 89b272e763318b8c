import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { mayBe } from '@/lib/audience/mailing'
import type { readMailings } from '@/lib/audience/mailings.query'
import { Meter } from '../../../meter'
import { Panel } from '../../../panel'
import { Deeds } from '../mailings/[number]/deeds.client'
import styles from './invitations.module.css'
import { Reports } from './reports.client'

const kinds = [
  ['invitation', 'mail'],
  ['reminder', 'mail'],
  ['thanks', 'mail'],
  ['invitation', 'letter'],
] as const

/** What was written to the units: one line a mailing, the newest first, and what can be written next. */
export async function Mailings({
  fieldwork,
  seen: { mailings },
}: {
  fieldwork: string
  seen: Awaited<ReturnType<typeof readMailings>>
}) {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const path = `/desk/fieldworks/${fieldwork}/mailings`
  return (
    <Panel id="mailings" title={t('mailings.title')}>
      <ul className={styles.begin}>
        {kinds.map(([purpose, channel], at) => (
          <li key={`${purpose} ${channel}`}>
            <Link
              className={`button small ${at === 0 ? '' : 'secondary'}`}
              href={`${path}/new?purpose=${purpose}&channel=${channel}`}
              prefetch={false}
            >
              {t(`mailing.new.${channel}.${purpose}`)}
            </Link>
          </li>
        ))}
      </ul>
      {mailings.length === 0 ? (
        <p className="note">{t('mailings.none')}</p>
      ) : (
        <TableScroll label={t('mailings.title')}>
          <table className={`table ${styles.mailings}`}>
            <thead>
              <tr>
                <th scope="col">{t('mailings.what')}</th>
                <th scope="col">{t('mailings.state')}</th>
                <th scope="col" className="figure">
                  {t('mails.total')}
                </th>
                <th scope="col" className="figure">
                  {t('mails.sent')}
                </th>
                <th scope="col" className="figure">
                  {t('mails.refused')}
                </th>
                <th scope="col" className="figure">
                  {t('mails.doubtful')}
                </th>
                <th scope="col" className="figure">
                  {t('mails.skipped')}
                </th>
                <th scope="col">{t('mailings.deeds')}</th>
              </tr>
            </thead>
            <tbody>
              {mailings.map(({ mailing, mails, total, ended }) => {
                const { number, purpose, channel, state, startsAt } = mailing
                const what = t(`mailing.what.${channel}.${purpose}`)
                return (
                  <tr key={number}>
                    <th scope="row">
                      <Link href={`${path}/${number}`} prefetch={false}>
                        {t('mailing.title', { number, what })}
                      </Link>
                    </th>
                    <td>
                      {t(`mailing.states.${channel}.${state}`)}
                      {startsAt && state !== 'draft' && (
                        <div className="note">
                          {format.dateTime(startsAt, { dateStyle: 'medium', timeStyle: 'short' })}
                        </div>
                      )}
                      {total > 0 && state !== 'done' && <Meter share={ended / total} />}
                    </td>
                    <td className="figure">{format.number(total)}</td>
                    <td className="figure">{format.number(mails.sent)}</td>
                    <td className="figure">{format.number(mails.refused)}</td>
                    <td className="figure">{format.number(mails.doubtful)}</td>
                    <td className="figure">{format.number(mails.skipped)}</td>
                    <td>
                      <Deeds
                        fieldwork={fieldwork}
                        number={number}
                        deeds={[
                          ...(channel === 'mail' && mayBe('pause', state)
                            ? (['pause'] as const)
                            : []),
                          ...(mayBe('resume', state) ? (['resume'] as const) : []),
                          ...(mayBe('cancel', state) ? (['cancel'] as const) : []),
                        ]}
                      />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Reports fieldwork={fieldwork} />
    </Panel>
  )
}
