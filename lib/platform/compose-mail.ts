import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress } from './mail-address'

export type WrittenMail = {
  from: MailAddress
  to: MailAddress
  replyTo: MailAddress
  subject: string
  text: string
  html: string
  language: string
  /** With its brackets. */
  messageId: string
  /** Where one click ends further mails (RFC 8058). */
  unsubscribe?: string
  at: Date
}

/** The whole mail, both parts, as it goes over the wire. Nothing is fetched for it and nothing read from disk. */
export function composeMail(mail: WrittenMail): Promise<Buffer> {
  const { unsubscribe } = mail
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.at,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(unsubscribe && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)))
  })
}
