import PostalMime, { type Email } from 'postal-mime'

/**
 * What a mail says of the delivery of one of ours. `mailId`: of the mail it is about, from its Message-ID.
 * `status`: RFC 3463, « 5.1.1 ». `on`: when the report was written, where it says so.
 */
export type DeliveryReport = {
  kind: 'failed' | 'delayed'
  mailId: string | null
  recipient: string | null
  status: string | null
  on: Date | null
}

/** Null: no report of a failure or a delay: an automatic reply, a mail of a person, a success. */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  const mail = await parsed(raw)
  if (!mail) return null
  const told = fromStatus(mail) ?? fromText(mail)
  return told && { ...told, mailId: mailIdOf(mail), on: dateOf(mail) }
}

async function parsed(raw: Uint8Array): Promise<Email | null> {
  const options = { forceRfc822Attachments: true, attachmentEncoding: 'utf8' } as const
  try {
    return await PostalMime.parse(raw, { ...options, maxNestingDepth: 20, maxHeadersSize: 262_144 })
  } catch {
    return null
  }
}

type Told = Pick<DeliveryReport, 'kind' | 'recipient' | 'status'>

/** RFC 3464: a part of fields, one group of them for each recipient. */
function fromStatus(mail: Email): Told | null {
  const part = partOf(mail, /^message\/(global-)?delivery-status$/)
  if (part === null) return null
  const told = part
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .flatMap((fields): Told[] => {
      const action = fields.get('action')?.toLowerCase()
      if (action !== 'failed' && action !== 'delayed') return []
      const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null
      const recipient = addressIn(fields.get('original-recipient') ?? fields.get('final-recipient'))
      // A temporary status given up on is a failure all the same.
      return [{ kind: action, recipient, status }]
    })
  return told.find(({ kind }) => kind === 'failed') ?? told[0] ?? null
}

/** Exim's own form, without a part of fields: the failed address stands in a header. */
function fromText(mail: Email): Told | null {
  const failed = mail.headers.find(({ key }) => key === 'x-failed-recipients')?.value
  if (!failed) return null
  const code = /\b5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(mail.text ?? '')?.[1]
  const isPermanent = /permanent error|could not be delivered/i.test(mail.text ?? '')
  if (!code && !isPermanent) return null
  return { kind: 'failed', recipient: addressIn(failed), status: code ?? '5.0.0' }
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Of the mail sent back with the report, of the envelope, or of what the report answers to. */
function mailIdOf(mail: Email): string | null {
  const returned = [
    partOf(mail, /^(message\/(global|rfc822)|text\/rfc822)(-headers)?$/),
    partOf(mail, /^message\/(global-)?delivery-status$/),
    mail.text,
  ]
  const inReturned = new RegExp(`^(?:Message-ID:\\s*<|Original-Envelope-Id:\\s*)(${uuid})\\b`, 'im')
  for (const part of returned) {
    const found = part && inReturned.exec(part)?.[1]
    if (found) return found.toLowerCase()
  }
  const about = `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`
  return new RegExp(`<(${uuid})@`, 'i').exec(about)?.[1]?.toLowerCase() ?? null
}

function partOf(mail: Email, type: RegExp): string | null {
  const part = mail.attachments.find(({ mimeType }) => type.test(mimeType))
  return typeof part?.content === 'string' ? part.content : null
}

function fieldsOf(group: string): Map<string, string> {
  const unfolded = group.replace(/\r?\n[ \t]+/g, ' ')
  return new Map(
    unfolded.split(/\r?\n/).flatMap((line) => {
      const found = /^([A-Za-z-]{1,60}):\s*(.{0,1000})/.exec(line)
      return found ? [[found[1]?.toLowerCase() ?? '', found[2]?.trim() ?? '']] : []
    }),
  )
}

/** « rfc822;maire@commune.example » */
function addressIn(field: string | undefined): string | null {
  const found = /[^\s;<>,"]{1,64}@[^\s;<>,"]{1,190}/.exec(field ?? '')?.[0]
  return found?.normalize('NFKC').toLowerCase() ?? null
}

function dateOf({ date }: Email): Date | null {
  const on = date ? new Date(date) : null
  return on && !Number.isNaN(Number(on)) ? on : null
}
