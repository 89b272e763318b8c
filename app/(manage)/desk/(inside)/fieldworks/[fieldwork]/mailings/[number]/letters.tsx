import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { readLetters } from '@/lib/audience/letters.query'
import type { MailingState } from '@/lib/audience/mailing'
import { Panel } from '../../../../panel'
import styles from '../mailings.module.css'
import { Posted } from './posted.client'

type Seen = NonNullable<Awaited<ReturnType<typeof readLetters>>>

/** Letters to print, then to post: a file is made by asking for it, and counts as sent once it was posted. */
export async function Letters({
  fieldwork,
  number,
  letters: { waiting, posted, parts, lettersAtOnce, settledSince },
  state,
  today,
  from,
}: {
  fieldwork: string
  number: number
  letters: Seen
  state: MailingState
  today: string
  from: string
}) {
  const t = await getTranslations('invitations')
  if (state !== 'scheduled') {
    return (
      <Panel id="letters" title={t('letters.title')}>
        <p>{t('letters.posted', { count: posted })}</p>
      </Panel>
    )
  }
  return (
    <Panel id="letters" title={t('letters.title')}>
      <ol className={styles.steps}>
        <li>
          <p>{t('letters.print', { count: waiting })}</p>
          <ul className={styles.files}>
            {Array.from({ length: parts }, (_, at) => at + 1).map((part) => (
              <li key={part}>
                <form
                  method="post"
                  action={`/desk/fieldworks/${fieldwork}/mailings/${number}/letters.pdf`}
                >
                  <input type="hidden" name="part" value={part} />
                  <button type="submit" className="button secondary">
                    {t('letters.file', {
                      part,
                      from: (part - 1) * lettersAtOnce + 1,
                      to: Math.min(part * lettersAtOnce, waiting),
                    })}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <p className="note">{t('letters.codes')}</p>
        </li>
        <li>
          {settledSince.length > 0 && (
            <div className="notice warning">
              <p>{t('letters.settled', { count: settledSince.length })}</p>
              <ul>
                {settledSince.map(({ invitationId, name, postalCode }) => (
                  <li key={invitationId}>
                    <Link href={`/desk/fieldworks/${fieldwork}/invitations/${invitationId}`}>
                      {name}
                    </Link>{' '}
                    <span className="note">{postalCode}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Posted fieldwork={fieldwork} number={number} count={waiting} today={today} from={from} />
        </li>
      </ol>
    </Panel>
  )
}
