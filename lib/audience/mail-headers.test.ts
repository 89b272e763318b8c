import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MailConnection } from '@/lib/platform/mail-transport'
import { type TestMailServer, testMailServer } from '@/lib/platform/test-mail-server'
import { emptyKeys } from './mail-values'
import { writeMail } from './write-mail'

let server: TestMailServer
let connection: MailConnection
beforeAll(async () => {
  server = await testMailServer()
  connection = new MailConnection(server.url)
})
afterAll(async () => {
  connection.quit()
  await server.end()
})

const sender = {
  ...{ fieldworkId: 'f', programmeId: 'p', closesOn: '2027-03-31' },
  programme: { fr: 'Phare' },
  organiser: { fr: 'Observatoire' },
  contact: 'contact@test.example',
  baseUrl: 'https://phare.example',
}
const allowed = [
  ...['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'],
  ...['content-language', 'auto-submitted', 'x-auto-response-suppress'],
  ...['list-unsubscribe', 'list-unsubscribe-post'],
].sort()

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'x\r\nBcc: victim@evil.example',
    'x\nTo: victim@evil.example',
    '"x" <victim@evil.example>, y',
    'victim＠evil.example',
    'x\u2028Bcc: victim@evil.example',
    '=?utf-8?q?=0D=0ABcc:_victim=40evil.example?=',
    ',victim@evil.example,',
    '\0<victim@evil.example>',
  ),
)

test('whatever a frame says, a mail has one recipient and its own headers', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (name, person, word) => {
      server.received.length = 0
      const id = randomUUID()
      const texts = { fr: { subject: 'Enquête {unit} {person}', body: `{title}\n\n{link} {stop}` } }
      const unit = { name, contact: { person, title: word, lines: [] }, language: 'fr' }
      const message = await writeMail(texts, sender, unit, {
        from: { name: 'Phare', address: 'phare@test.example' },
        to: 'unit@test.example',
        messageId: `<${id}@phare.example>`,
        keys: emptyKeys,
        at: new Date(),
      })
      const envelope = { from: 'phare@test.example', to: 'unit@test.example', id }
      const handed = await connection.hand(envelope, async function* () {
        yield message
      })
      expect(handed.kind).toBe('taken')
      expect(server.received).toHaveLength(1)
      const [got] = server.received
      expect(got?.to).toEqual(['unit@test.example'])
      const read = await PostalMime.parse(got?.raw ?? '')
      expect([...new Set(read.headers.map(({ key }) => key))].sort()).toEqual(allowed)
      expect(read.headers).toHaveLength(allowed.length)
      expect(read.to?.map(({ address }) => address)).toEqual(['unit@test.example'])
      expect(read.from?.address).toBe('phare@test.example')
      expect(read.replyTo?.map(({ address }) => address)).toEqual(['contact@test.example'])
      expect(read.messageId).toBe(`<${id}@phare.example>`)
    }),
    { numRuns: 150 },
  )
}, 120_000)
