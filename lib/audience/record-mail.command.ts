import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { parisDay } from '@/lib/wave/day'
import type { EventDetail, EventKind } from './history'
import { recordEvents } from './history.store'
import { minutesUntilRetry } from './mail'
import { countMails, type LeasedMail, markEnded, markPutOff } from './mail-queue.store'
import { findMailingForChange, markMailing } from './mailing.store'

/** The mail server took it. */
export async function recordSent(db: Db, mail: LeasedMail, code: string, now: Date): Promise<void> {
  await db.$transaction((tx) => ended(tx, mail, 'sent', code, 'sent', now))
}

/** Whether the mail server took it will not be known: it counts as sent. */
export async function recordDoubtful(
  db: Db | Tx,
  mail: LeasedMail,
  code: string,
  now: Date,
): Promise<void> {
  const record = (tx: Tx) => ended(tx, mail, 'doubtful', code, 'sent', now)
  await ('$transaction' in db ? db.$transaction(record) : record(db))
}

/** For good, by the server's word. */
export async function recordRefused(
  db: Db,
  mail: LeasedMail,
  code: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await ended(tx, mail, 'refused', code, 'undelivered', now)
    await pauseWhereAllAreRefused(tx, mail, now)
  })
}

/** Tried again later; after a day of tries the address is held to be out of reach. */
export async function recordPutOff(
  db: Db,
  mail: LeasedMail,
  code: string,
  now: Date,
): Promise<void> {
  const minutes = minutesUntilRetry(mail.attempts + 1)
  if (minutes === null) return recordRefused(db, mail, code, now)
  await markPutOff(db, mail.id, minutes, code)
}

async function ended(
  tx: Tx,
  { id, fieldworkId, mailing, invitationId }: LeasedMail,
  state: 'sent' | 'refused' | 'doubtful',
  code: string,
  kind: EventKind,
  now: Date,
): Promise<void> {
  if (!(await markEnded(tx, id, state, code))) return
  const detail: EventDetail = {
    ...{ mailing, channel: 'mail' },
    ...(kind === 'undelivered' && { smtp: code }),
  }
  await recordEvents(tx, fieldworkId, [{ invitationId, day: parisDay(now), kind, detail }])
}

/** So many refusals and no mail taken: the fault is more likely ours than that of every address. */
const mostRefusals = 20

async function pauseWhereAllAreRefused(
  tx: Tx,
  { fieldworkId, mailing: number }: LeasedMail,
  now: Date,
): Promise<void> {
  const counts = (await countMails(tx, fieldworkId)).get(number)
  if (!counts || counts.refused < mostRefusals || counts.sent + counts.doubtful > 0) return
  const mailing = await findMailingForChange(tx, fieldworkId, number)
  if (mailing?.state !== 'sending') return
  await markMailing(tx, mailing, 'paused')
  const detail = { reason: 'all-refused', refused: counts.refused }
  await audit(tx, { kind: 'system' }, 'pauseMailing', `${fieldworkId}/${number}`, detail, now)
}
