import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { replyCode } from './smtp-reply'

/**
 * What came of handing a mail over. `taken`: the server answers for it from now on. `refused`: it will not
 * have it, for good. `putOff`: not now. `unreachable`: no word about this mail, the server or the way to it
 * is at fault. `code`: of its reply, or the kind of fault.
 */
export type Handed = { kind: 'taken' | 'refused' | 'putOff' | 'unreachable'; code: string }

export type Envelope = { from: string; to: string; id: string }

/** A server that says nothing for so long is given up; for the last reply RFC 5321 asks for ten minutes. */
const silentMs = 10 * 60_000
const connectMs = 30_000

/** One connection to the mail server, for mails one after the other. */
export class MailConnection {
  private readonly smtp: SMTPConnection
  private readonly auth: { user: string; pass: string } | null
  private opening: Promise<Handed | null> | null = null
  /** Mails handed over, and when it was opened. */
  mails = 0
  readonly since = Date.now()
  isBroken = false

  constructor(server: string) {
    const url = new URL(server)
    this.auth = url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null
    this.smtp = new SMTPConnection({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      ...(url.port && { port: Number(url.port) }),
      secure: url.protocol === 'smtps:',
      // A password crosses the network encrypted, to whom it is meant for, or not at all. Without one
      // encryption is taken as it comes, which is better than none (RFC 7435).
      requireTLS: url.protocol === 'smtp:' && this.auth !== null && !isHere(url.hostname),
      ...(url.protocol === 'smtp:' && !this.auth && { tls: { rejectUnauthorized: false } }),
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: silentMs,
    })
    this.smtp.on('error', () => this.close())
    this.smtp.on('end', () => {
      this.isBroken = true
    })
  }

  /**
   * The content is asked for once the server takes the recipient, and a mail is none before its content has
   * ended: whoever writes it may hold back its end until all else is settled, or throw, and nothing was sent.
   */
  async hand(envelope: Envelope, content: () => AsyncIterable<Buffer>): Promise<Handed> {
    this.opening ??= this.open()
    const fault = await this.opening
    if (fault) return fault
    const handed = await new Promise<Handed>((resolve) => {
      const { from, to, id } = envelope
      const message = Readable.from(lazily(content), { objectMode: false })
      const dsn = { ret: 'HDRS', envid: id, notify: 'FAILURE' } as const
      this.smtp.send({ from, to: [to], dsn }, message, (error, info) => {
        resolve(
          error ? outcomeOf(error) : { kind: 'taken', code: replyCode(info?.response) ?? '250' },
        )
      })
    })
    this.mails += 1
    // After a refusal the conversation begins anew; after any other fault nobody knows where it stands.
    if (handed.kind === 'unreachable') this.close()
    else if (handed.kind !== 'taken') await this.reset()
    return handed
  }

  private reset(): Promise<void> {
    return new Promise((resolve) => {
      this.smtp.once('end', resolve)
      this.smtp.reset((error) => {
        if (error) this.close()
        this.smtp.off('end', resolve)
        resolve()
      })
    })
  }

  close(): void {
    this.isBroken = true
    this.smtp.close()
  }

  quit(): void {
    if (this.isBroken || !this.opening) this.close()
    else this.smtp.quit()
    this.isBroken = true
  }

  private open(): Promise<Handed | null> {
    return new Promise((resolve) => {
      const failed = (error: Error) => {
        resolve({ ...outcomeOf(error), kind: 'unreachable' })
        this.close()
      }
      this.smtp.once('error', failed)
      this.smtp.connect((error) => {
        if (error) failed(error)
        else if (!this.auth) resolve(null)
        else this.smtp.login(this.auth, (refused) => (refused ? failed(refused) : resolve(null)))
      })
    })
  }
}

async function* lazily(content: () => AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  yield* content()
}

/** Replies about the recipient or the mail speak of that mail; any other speaks of the server. */
function outcomeOf(error: Error): Handed {
  const { response, code, command } = error as Error & { [key: string]: unknown }
  const reply = replyCode(response)
  // An address that cannot stand in an envelope: no server was asked.
  if (command === 'API' && code === 'EENVELOPE') return { kind: 'refused', code: '5.1.3' }
  const isOfMail = command === 'RCPT TO' || command === 'DATA'
  if (reply && isOfMail && reply.startsWith('5')) return { kind: 'refused', code: reply }
  if (reply && isOfMail && reply.startsWith('4')) return { kind: 'putOff', code: reply }
  const fault = typeof code === 'string' && /^[A-Z_]{3,20}$/.test(code) ? code : 'EUNKNOWN'
  return { kind: 'unreachable', code: reply ?? fault }
}

const isHere = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
