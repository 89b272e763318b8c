import type { Db } from '@/lib/db/client'
import type { Handed, MailConnection } from '@/lib/platform/mail-transport'
import { hashOfKey, newKey } from './invitation-key'
import { messageIdOf } from './mail'
import { type DueMail, readDueMail, type Shared } from './mail-due.query'
import type { MailOffice } from './mail-office'
import { type LeasedMail, markEnded, markHanding, releaseMails } from './mail-queue.store'
import { recordDoubtful, recordPutOff, recordRefused, recordSent } from './record-mail.command'
import { writeMail } from './write-mail'

/** RFC 5321 gives a server ten minutes for its last reply. */
const replySeconds = 660

/** Thrown within a mail that must not end. */
class Withheld extends Error {}

/** Hands one leased mail over, to the end of what can be known of it. `unreachable`: the connection is gone. */
export async function sendMail(
  db: Db,
  office: MailOffice,
  connection: MailConnection,
  mail: LeasedMail,
  { shared, lapsesAt }: { shared: Shared; lapsesAt: number },
): Promise<'ended' | 'unreachable'> {
  const due = await readDueMail(db, mail, office, shared, new Date())
  if (due === 'held' || 'skip' in due) {
    if (due === 'held') await releaseMails(db, office.worker, [mail.id], null)
    else await markEnded(db, mail.id, 'skipped', due.skip)
    return 'ended'
  }
  const progress = { isBegun: false, isEnded: false, isWithheld: false }
  const { from } = office.settings
  const handed = await connection.hand(
    { from: from.address, to: due.unit.email, id: mail.id },
    async function* () {
      progress.isBegun = true
      const { message, keys } = await written(office, mail, due)
      // Without its end a server does not take a mail: it is written once nothing can be lost any more.
      yield message
      const isHeld = await markHanding(db, mail, office.worker, keys, replySeconds)
      if (!isHeld || Date.now() >= lapsesAt || connection.isBroken) {
        progress.isWithheld = !isHeld || Date.now() >= lapsesAt
        throw new Withheld()
      }
      office.ends?.write(mail.id)
      progress.isEnded = true
    },
  )
  await conclude(db, office, mail, handed, progress)
  if (handed.kind === 'refused') shared.forget()
  return handed.kind === 'unreachable' && !progress.isWithheld ? 'unreachable' : 'ended'
}

async function written(office: MailOffice, mail: LeasedMail, { mailing, sender, unit }: DueMail) {
  const keys = { link: newKey(), optOut: newKey(), code: '' }
  const message = await writeMail(mailing.texts, sender, unit, {
    from: office.settings.from,
    to: unit.email,
    messageId: messageIdOf(mail.id, office.baseUrl),
    keys,
    at: new Date(),
  })
  const kinds = ['link', 'optOut'] as const
  const hashes = kinds.map((kind) => ({ kind, hash: hashOfKey(keys[kind], office.pepper) ?? '' }))
  return { message, keys: hashes }
}

async function conclude(
  db: Db,
  office: MailOffice,
  mail: LeasedMail,
  { kind, code }: Handed,
  { isBegun, isEnded, isWithheld }: { isBegun: boolean; isEnded: boolean; isWithheld: boolean },
): Promise<void> {
  const now = new Date()
  if (kind === 'taken') return recordSent(db, mail, code, now)
  if (kind === 'refused') return recordRefused(db, mail, code, now)
  if (kind === 'putOff') return recordPutOff(db, mail, code, now)
  // « 421 » in the place of the last reply: the server closes, and did not take it.
  if (isEnded && !code.startsWith('421')) return recordDoubtful(db, mail, code, now)
  if (isBegun && !isWithheld) return recordPutOff(db, mail, code, now)
  return releaseMails(db, office.worker, [mail.id], isWithheld ? null : code)
}
