import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  from: string
  /** Every recipient of its envelope. */
  to: string[]
  raw: string
  at: number
}

/** What a test wants of it: the reply to a recipient, or to a whole mail; « drop » cuts the connection. */
export type Behaviour = {
  recipient?: (address: string) => Reply | Promise<Reply>
  /** At the first bytes of a mail. */
  content?: (address: string) => 'drop' | null
  /** Once a mail has ended. `drop-after`: it is taken, and the reply never comes. */
  mail?: (address: string) => Reply | 'drop-after' | Promise<Reply | 'drop-after'>
}
export type Reply = { code: number; text: string } | null

const error = ({ code, text }: NonNullable<Reply>) =>
  Object.assign(new Error(text), { responseCode: code })

/** For tests: a real SMTP server that keeps what it took, from the instant it answers for it. `wanted`: its port. */
export async function testMailServer(behaviour: Behaviour = {}, wanted = 0) {
  const received: ReceivedMail[] = []
  const attempts: string[] = []
  const at = { now: behaviour }
  const cut = (id: string) => {
    for (const connection of server.connections)
      if (connection.id === id) connection._socket.destroy()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    async onRcptTo({ address }, _session, done) {
      attempts.push(address)
      const reply = await at.now.recipient?.(address)
      done(reply ? error(reply) : null)
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const first = to[0] ?? ''
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (chunks.length === 0 && at.now.content?.(first) === 'drop') cut(session.id)
        chunks.push(chunk)
      })
      stream.on('end', async () => {
        const reply = await at.now.mail?.(first)
        if (reply && reply !== 'drop-after') return done(error(reply))
        const { mailFrom } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        received.push({ from, to, raw: Buffer.concat(chunks).toString(), at: Date.now() })
        if (reply === 'drop-after') cut(session.id)
        else done(null)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(wanted, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts,
    behave(next: Behaviour) {
      at.now = next
    },
    /** How many mails each address received. */
    counts(): Map<string, number> {
      const counts = new Map<string, number>()
      for (const { to } of received)
        for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1)
      return counts
    },
    end: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type TestMailServer = Awaited<ReturnType<typeof testMailServer>>
