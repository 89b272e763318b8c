import { randomUUID } from 'node:crypto'
import { composeMail } from './compose-mail'
import type { MailSettings } from './mail-settings'
import { type Handed, MailConnection } from './mail-transport'

export type Notice = { subject: string; text: string; html: string; language: string }

/** One mail of the product itself, to one of the team. Not a word of it is kept; it is not tried again. */
export async function sendNotice(
  settings: MailSettings,
  to: string,
  notice: Notice,
  now: Date,
): Promise<Handed['kind']> {
  const { from } = settings
  const id = randomUUID()
  const message = await composeMail({
    ...{ from, replyTo: from, to: { name: '', address: to }, at: now },
    ...notice,
    messageId: `<${id}@${from.address.split('@')[1]}>`,
  })
  const connection = new MailConnection(settings.server)
  try {
    const content = async function* () {
      yield message
    }
    const handed = await connection.hand({ from: from.address, to, id }, content)
    return handed.kind
  } finally {
    connection.quit()
  }
}
