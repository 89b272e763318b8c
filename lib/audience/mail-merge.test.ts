import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeMail } from './mail-merge'
import { MailingPlan } from './mailing'
import { placeholders } from './placeholder'

const values = {
  unit: 'Saint-Dié & <Vosges>',
  person: 'Anne "Nanou" Martin',
  title: 'Madame la Maire',
  link: 'https://phare.example/answer/f#KEY',
  code: '0000-0000-0000',
  stop: 'https://phare.example/answer/f/stop#STOP',
  closesOn: 'lundi 5 avril 2027',
  organiser: 'L’Observatoire',
  contact: 'contact@phare.example',
  programme: 'Phare',
}
const merge = (body: string, over: Partial<typeof values> = {}) =>
  mergeMail({ subject: 'À {unit}', body }, 'fr', { ...values, ...over })

test('paragraphs, lists, bold, links; the address of the questionnaire is also there to be read', () => {
  const { text, html, subject } = merge(
    'Bonjour {person},\nbienvenue.\n\n- **un**\n- deux\n\n{link}\n\nVoir [le site](https://example.org/a?b=1&c=2). Fin : {stop}',
  )
  expect(subject).toBe('À Saint-Dié & <Vosges>')
  expect(text).toBe(
    'Bonjour Anne "Nanou" Martin,\nbienvenue.\n\n- un\n- deux\n\nRépondre au questionnaire\nhttps://phare.example/answer/f#KEY\n\nVoir le site (https://example.org/a?b=1&c=2). Fin : https://phare.example/answer/f/stop#STOP\n',
  )
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain('Bonjour Anne &quot;Nanou&quot; Martin,<br>bienvenue.')
  expect(html).toContain('<li><strong>un</strong></li><li>deux</li>')
  expect(html).toContain('>Répondre au questionnaire</a>')
  expect(html).toContain('>https://phare.example/answer/f#KEY</a>')
  expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"')
})

test.each([
  '[clic](javascript:alert(1))',
  '[clic](data:text/html,x)',
  '[clic](http://example.org)',
  '<a href="https://x.example">x</a>',
  '![](https://x.example/pixel.png)',
])('%s leads nowhere', (body) => {
  const { html } = merge(body)
  expect(html).not.toMatch(/href="(?!https:\/\/x\.example\/pixel)/)
  expect(html).not.toMatch(/<img|<script|javascript:alert\(1\)"/)
})

test('what a frame says of a unit is text, whatever it is', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 60 })
  const nasty = fc.oneof(
    word,
    fc.constantFrom(
      '**gras** [x](https://evil.example)',
      '{link}',
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'A\r\nBcc: x@evil.example',
    ),
  )
  fc.assert(
    fc.property(nasty, nasty, (unit, person) => {
      const { html, subject, text } = merge('{unit}\n\n{person}\n\n- {unit}', { unit, person })
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(
        html.replace(/<\/?(?:p|ul|li|div|html|head|body|meta|title|!doctype)\b[^>]*>/g, ''),
      ).not.toMatch(/[<>]/)
      expect(html).not.toContain('evil.example"')
      expect(text.split('\n').length).toBe(6)
    }),
    { numRuns: 500 },
  )
})

const plan = (body: string, over: object = {}) =>
  MailingPlan.safeParse({
    ...{ purpose: 'invitation', channel: 'mail', recipients: {} },
    texts: { fr: { subject: 'Enquête', body } },
    ...over,
  })
const faults = (result: ReturnType<typeof plan>) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

test('an invitation needs its link and the way out; unknown words in braces are noticed', () => {
  expect(faults(plan('{link} {stop}'))).toEqual([])
  expect(faults(plan('{link} {Prénom} {code}'))).toEqual([
    'texts.fr.body unknown-placeholder',
    'texts.fr.body placeholder-not-here',
    'texts.fr.body missing-placeholder',
  ])
  expect(faults(plan('Merci', { purpose: 'thanks' }))).toEqual([])
  expect(faults(plan('{link}', { channel: 'letter' }))).toEqual([
    'texts.fr.body missing-placeholder',
  ])
})

test('a subject is one line', () => {
  const over = (subject: string) => ({ texts: { fr: { subject, body: '{link} {stop}' } } })
  expect(faults(plan('', over('a\r\nBcc: x@y.example')))).toEqual(['texts.fr.subject one-line'])
  expect(faults(plan('', over('{link}')))).toEqual(['texts.fr.subject placeholder-not-here'])
})

test('every placeholder is put in', () => {
  const body = placeholders.map((name) => `{${name}}`).join('\n\n')
  const { text } = merge(body)
  for (const value of Object.values(values)) expect(text).toContain(value)
})
