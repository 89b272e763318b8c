import type { Db } from '@/lib/db/client'
import { standing } from '@/lib/wave/fieldwork'
import { listHistory } from './history.store'
import type { InvitedUnit } from './invitation'
import { findInvitation } from './invitation.store'
import type { LeasedMail } from './mail-queue.store'
import { readMailSender } from './mail-sender.query'
import type { MailSender } from './mail-values'
import type { Mailing } from './mailing'
import { findMailing } from './mailing.store'
import { hashOfAddress } from './stop-list'
import { isStopListed } from './stop-list.store'
import { isWrittenToNoMore, trackOf } from './track'

type OfMailing = [Mailing | null, Awaited<ReturnType<typeof readMailSender>>]

/** What the mails of one lease have in common, read once: about a second old at most. */
export class Shared {
  private readonly known = new Map<string, Promise<OfMailing>>()

  /** After what may have paused a mailing. */
  forget(): void {
    this.known.clear()
  }

  of(name: string, read: () => Promise<OfMailing>): Promise<OfMailing> {
    const found = this.known.get(name) ?? read()
    this.known.set(name, found)
    return found
  }
}

export type DueMail = {
  mailing: Mailing
  sender: MailSender
  unit: InvitedUnit & { email: string }
}
export type SkipReason = 'settled' | 'optedOut' | 'noAddress' | 'closed' | 'gone'

/**
 * What a mail is written from, read anew just before it leaves; or why it must not leave any more; `held`: not
 * now, its mailing was paused or cancelled.
 */
export async function readDueMail(
  db: Db,
  { fieldworkId, mailing: number, invitationId }: LeasedMail,
  { baseUrl, pepper }: { baseUrl: string; pepper: string },
  shared: Shared,
  now: Date,
): Promise<DueMail | { skip: SkipReason } | 'held'> {
  const [[mailing, of], unit, history] = await Promise.all([
    shared.of(`${fieldworkId}/${number}`, () =>
      Promise.all([findMailing(db, fieldworkId, number), readMailSender(db, fieldworkId, baseUrl)]),
    ),
    findInvitation(db, fieldworkId, invitationId),
    listHistory(db, fieldworkId, [invitationId]),
  ])
  if (!mailing || !of || !unit) return { skip: 'gone' }
  if (mailing.state !== 'sending') return 'held'
  const { sender, fieldwork } = of
  const isThanks = mailing.purpose === 'thanks'
  if (!isThanks && standing(fieldwork, now) === 'closed') return { skip: 'closed' }
  const { email } = unit
  if (email === null) return { skip: 'noAddress' }
  const hash = hashOfAddress(email, pepper)
  if (await isStopListed(db, fieldwork.programmeId, hash)) return { skip: 'optedOut' }
  const state = trackOf(history).at(-1)?.[1] ?? 'created'
  if (state === 'optedOut') return { skip: 'optedOut' }
  if (!isThanks && isWrittenToNoMore(state)) return { skip: 'settled' }
  return { mailing, sender, unit: { ...unit, email } }
}
