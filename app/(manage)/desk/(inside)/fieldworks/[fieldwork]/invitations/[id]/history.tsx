import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { SeenInvitation } from '@/lib/audience/invitation.query'
import { Panel } from '../../../../panel'
import { eventWords } from '../event-words'
import { TakeBack } from './take-back.client'
import styles from './unit.module.css'

/** What happened, day by day, the newest first; what was taken back stays, struck through. */
export async function History({
  fieldwork,
  seen: { history, unit },
}: {
  fieldwork: string
  seen: SeenInvitation
}) {
  const t = await getTranslations('invitations')
  const { event: words, reason, day } = await eventWords()
  const shown = history.filter(({ kind }) => kind !== 'void').reverse()
  const takenBackBy = new Map(
    history.flatMap(({ kind, day, detail }) =>
      kind === 'void' && detail.of ? [[detail.of, { day, author: detail.author }] as const] : [],
    ),
  )
  return (
    <Panel id="history" title={t('unit.history')}>
      <ol className={styles.history}>
        {shown.map((event) => {
          const { id, detail, stands } = event
          const takenBack = takenBackBy.get(id)
          const said = [
            reason(event),
            detail.by && detail.channel && t(`channels.${detail.channel}`),
            detail.smtp && t('unit.smtp', { code: detail.smtp }),
          ].filter(Boolean)
          const what = <strong>{words(event)}</strong>
          return (
            <li key={id}>
              <time dateTime={event.day}>{day(event.day)}</time>
              <div>
                <p>
                  {stands ? what : <s>{what}</s>}
                  {said.length > 0 && <span className="note"> {said.join(' · ')}</span>}
                </p>
                {detail.note && <p className={styles.note}>{detail.note}</p>}
                <p className="note">
                  {detail.author && t('unit.by', { author: detail.author })}{' '}
                  {detail.mailing && (
                    <Link href={`/desk/fieldworks/${fieldwork}/mailings/${detail.mailing}`}>
                      {t('unit.seeMailing', { number: detail.mailing })}
                    </Link>
                  )}
                </p>
                {takenBack && (
                  <p className="note">
                    {t('unit.takenBack', {
                      day: day(takenBack.day),
                      author: takenBack.author ?? '',
                    })}
                  </p>
                )}
                {event.canTakeBack && (
                  <TakeBack
                    fieldwork={fieldwork}
                    invitation={unit.id}
                    event={id}
                    what={words(event)}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
