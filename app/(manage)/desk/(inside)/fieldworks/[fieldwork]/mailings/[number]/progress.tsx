import { getFormatter, getTranslations } from 'next-intl/server'
import type { MailingProgress } from '@/lib/audience/mailings.query'
import { type KeyNumber, KeyNumbers } from '../../../../key-numbers'
import { Meter } from '../../../../meter'
import { Panel } from '../../../../panel'
import styles from '../mailings.module.css'
import { Doubtful } from './doubtful.client'

/** How far a mailing is, what servers answered, and what nobody can know by itself. */
export async function Progress({
  fieldwork,
  progress: { mailing, mails, total, ended, secondsLeft, nextAt, answers, doubtful, perMinute },
}: {
  fieldwork: string
  progress: MailingProgress
}) {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const waiting = mails.queued + mails.leased + mails.handing
  const numbers: KeyNumber[] = [
    { label: t('mails.sent'), value: format.number(mails.sent) },
    { label: t('mails.waiting'), value: format.number(waiting) },
    { label: t('mails.refused'), value: format.number(mails.refused) },
    { label: t('mails.doubtful'), value: format.number(mails.doubtful) },
    { label: t('mails.skipped'), value: format.number(mails.skipped) },
  ]
  const minutes = secondsLeft === null ? null : Math.ceil(secondsLeft / 60)
  return (
    <Panel id="progress" title={t('progress.title')}>
      <Meter share={total === 0 ? 0 : ended / total} />
      <p className="note">
        {t('progress.of', { ended, total })}
        {minutes !== null && minutes > 0 && ` ${t('progress.left', { minutes, perMinute })}`}
        {nextAt &&
          ` ${t('progress.next', { at: format.dateTime(nextAt, { dateStyle: 'medium', timeStyle: 'short' }) })}`}
      </p>
      <KeyNumbers numbers={numbers} />
      {answers.length > 0 && (
        <details className={styles.language}>
          <summary>{t('progress.answers')}</summary>
          <ul>
            {answers.map(({ state, answer, count }) => (
              <li key={`${state} ${answer}`}>
                {t('progress.answer', {
                  count,
                  state: t(`mails.as.${state}`),
                  answer: t.has(`mails.why.${answer}`) ? t(`mails.why.${answer}`) : answer,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {doubtful.length > 0 && (
        <Doubtful
          fieldwork={fieldwork}
          number={mailing.number}
          mails={doubtful.map(({ id, invitationId, name, handedAt, messageId }) => ({
            ...{ id, invitationId, name, messageId },
            at: handedAt && format.dateTime(handedAt, { dateStyle: 'medium', timeStyle: 'medium' }),
          }))}
        />
      )}
    </Panel>
  )
}
