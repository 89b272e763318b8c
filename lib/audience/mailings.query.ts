import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { mailSettings, siteSettings } from '@/lib/platform/environment'
import {
  isUnderway,
  type MailCounts,
  type MailState,
  mailStates,
  messageIdOf,
  noMails,
} from './mail'
import {
  countAnswers,
  type DoubtfulMail,
  listDoubtful,
  type MailAnswer,
  nextMailAt,
} from './mail-progress.store'
import { countMails } from './mail-queue.store'
import type { Mailing } from './mailing'
import { findMailing, listMailings } from './mailing.store'

type Sending = {
  mailing: Mailing
  mails: MailCounts
  /** All of them, and those that will not change any more. */
  total: number
  ended: number
}

/** `hasServer`: false where no mail server is set, and nothing leaves. */
export async function readMailings(
  db: Db,
  actor: Actor,
  fieldworkId: string,
): Promise<{ hasServer: boolean; mailings: Sending[] }> {
  demand(actor, 'runFieldwork')
  const [mailings, counts] = await Promise.all([
    listMailings(db, fieldworkId),
    countMails(db, fieldworkId),
  ])
  return {
    hasServer: mailSettings() !== null,
    mailings: mailings.map((mailing) => sending(mailing, counts.get(mailing.number))),
  }
}

export type MailingProgress = Sending & {
  hasServer: boolean
  /** Most mails a minute, over all mailings. */
  perMinute: number
  /** Left to send, at that pace; null where nothing is under way. */
  secondsLeft: number | null
  /** When the next one may leave, where all were put off. */
  nextAt: Date | null
  /** What servers answered, or why mails were skipped, by state: codes and words alone. */
  answers: MailAnswer[]
  /** At most a hundred, with what a mail server's journal names them by. */
  doubtful: (DoubtfulMail & { messageId: string })[]
}

/** Null: no such mailing. */
export async function readMailing(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: { fieldworkId: string; number: number },
  now: Date,
): Promise<MailingProgress | null> {
  demand(actor, 'runFieldwork')
  const mailing = await findMailing(db, fieldworkId, number)
  if (!mailing) return null
  const [counts, answers, doubtful, next] = await Promise.all([
    countMails(db, fieldworkId),
    countAnswers(db, mailing),
    listDoubtful(db, mailing),
    nextMailAt(db, mailing),
  ])
  const settings = mailSettings()
  const perMinute = settings?.perMinute ?? 0
  const progress = sending(mailing, counts.get(number))
  const left = progress.total - progress.ended
  const { baseUrl } = siteSettings()
  return {
    ...progress,
    ...{ hasServer: settings !== null, perMinute, answers },
    secondsLeft:
      mailing.state === 'sending' && perMinute > 0 ? Math.ceil((left * 60) / perMinute) : null,
    nextAt: next && next > now ? next : null,
    doubtful: doubtful.map((mail) => ({ ...mail, messageId: messageIdOf(mail.id, baseUrl) })),
  }
}

function sending(mailing: Mailing, mails: MailCounts = noMails()): Sending {
  const sum = (states: readonly MailState[]) =>
    states.reduce((total, state) => total + mails[state], 0)
  const ended = sum(mailStates.filter((state) => !isUnderway(state)))
  return { mailing, mails, total: sum(mailStates), ended }
}
