import { randomUUID } from 'node:crypto'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { mailSettings, siteSettings } from '@/lib/platform/environment'
import { MailConnection } from '@/lib/platform/mail-transport'
import { findInvitation } from './invitation.store'
import { messageIdOf } from './mail'
import { readMailSender } from './mail-sender.query'
import { emptyKeys } from './mail-values'
import type { MailTexts } from './mailing'
import { writeMail } from './write-mail'

export type TestRefusal = 'no-mail-server' | 'unknown-unit' | 'no-address'

/**
 * The mail of one unit, to the address of whoever asks and to no other, with keys that open nothing.
 * `notTaken`: the code of the mail server.
 */
export async function sendTest(
  db: Db,
  actor: Actor,
  { fieldworkId, invitationId }: { fieldworkId: string; invitationId: string },
  texts: MailTexts,
  now: Date,
): Promise<{ sentTo: string } | { refusal: TestRefusal } | { notTaken: string }> {
  demand(actor, 'runFieldwork')
  if (actor.kind !== 'account') return { refusal: 'no-address' }
  const settings = mailSettings()
  if (!settings) return { refusal: 'no-mail-server' }
  const { baseUrl } = siteSettings()
  const of = await readMailSender(db, fieldworkId, baseUrl)
  const unit = await findInvitation(db, fieldworkId, invitationId)
  if (!of || !unit) return { refusal: 'unknown-unit' }
  const id = randomUUID()
  const { from } = settings
  const envelope = { from, to: actor.email, messageId: messageIdOf(id, baseUrl), at: now }
  const message = await writeMail(texts, of.sender, unit, { ...envelope, keys: emptyKeys })
  const connection = new MailConnection(settings.server)
  try {
    const handed = await connection.hand(
      { from: from.address, to: actor.email, id },
      async function* () {
        yield message
      },
    )
    if (handed.kind !== 'taken') return { notTaken: handed.code }
  } finally {
    connection.quit()
  }
  await audit(db, actor, 'sendTestMail', fieldworkId, {}, now)
  return { sentTo: actor.email }
}
