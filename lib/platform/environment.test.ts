import { expect, test } from 'vitest'
import { BadEnvironment, mailSettings, parseEnvironment } from './environment'

const good = {
  DATABASE_URL: 'postgresql://phare@127.0.0.1/phare',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
}

test('a whole environment is accepted', () => {
  expect(parseEnvironment({ ...good, OTHER: 'y' })).toEqual(good)
})

test('what is missing or wrong is named, its value is not repeated', () => {
  const parse = () =>
    parseEnvironment({ DATABASE_URL: 'mysql://secret', NEXTAUTH_URL: good.NEXTAUTH_URL })
  expect(parse).toThrow(BadEnvironment)
  expect(parse).toThrow(
    'DATABASE_URL is not the address of a PostgreSQL database; NEXTAUTH_SECRET is not set: start the product with `npm start`',
  )
  expect(parse).not.toThrow('secret')
})

test('mails are optional, and what is set is right', () => {
  expect(mailSettings({ SMTP_URL: '', PHARE_MAIL_FROM: '' })).toBeNull()
  const given = { SMTP_URL: 'smtp://mail:1025', PHARE_MAIL_FROM: 'Phare <phare@phare.example>' }
  expect(mailSettings(given)).toEqual({
    server: 'smtp://mail:1025',
    from: { name: 'Phare', address: 'phare@phare.example' },
    perMinute: 300,
  })
  expect(() => mailSettings({ SMTP_URL: given.SMTP_URL })).toThrow('PHARE_MAIL_FROM is not set')
  const wrong = { ...good, SMTP_URL: 'http://secret', PHARE_MAIL_PER_MINUTE: '0' }
  expect(() => parseEnvironment(wrong)).toThrow(
    'SMTP_URL is not smtp://user:password@host:port (or smtps://); PHARE_MAIL_PER_MINUTE is not a number',
  )
  expect(() => parseEnvironment(wrong)).not.toThrow('secret')
})

test.each([
  'Phare <a@b.example>, <c@d.example>',
  'a@b.example\r\nBcc: c@d.example',
  '"Phare" <a@b.example> <c@d.example>',
  'a＠b.example',
])('%j is no address of one sender', (text) => {
  const given = { SMTP_URL: 'smtps://user:pass@mail.example:465', PHARE_MAIL_FROM: text }
  expect(() => mailSettings(given)).toThrow('PHARE_MAIL_FROM')
})
