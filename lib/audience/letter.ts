import encodeQR from 'qr'
import { groupCode } from '@/lib/platform/crockford'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { Contact } from './frame-unit'
import { letterWords } from './letter-words'
import { type Inline, readBody } from './light-markdown'
import type { MailText } from './mail-text'
import { type MailSender, valuesFor } from './mail-values'
import { type MailTexts, textFor } from './mailing'
import { type Placeholder, placeholderPattern } from './placeholder'

export type LetterUnit = { name: string; contact: Contact; language: string | null }

type Run = { text: string; strong: boolean }
type LetterBlock = { kind: 'paragraph'; lines: Run[][] } | { kind: 'list'; items: Run[][] }

/** One page, as data: texts that stand on it letter by letter, and a drawing. */
export type Letter = {
  lang: RespondentLanguage
  sender: string[]
  recipient: string[]
  date: string
  subject: string
  blocks: LetterBlock[]
  access: { open: string; address: string; with: string; code: string; scan: string; qr: string }
}

/** A letter to a unit. `code`: what opens the questionnaire, with the address or with the drawing. */
export function letterFor(
  texts: MailTexts,
  sender: MailSender,
  unit: LetterUnit,
  { code, day }: { code: string; day: string },
): Letter {
  const { text, language } = textFor(texts, unit.language)
  const address = `${sender.baseUrl}/answer/${sender.fieldworkId}`
  const grouped = groupCode(code)
  const keys = { link: '', optOut: '', code: grouped }
  const values = { ...valuesFor(sender, unit, language, keys), link: address }
  const words = letterWords[language]
  return {
    lang: language,
    sender: [values.organiser, values.contact],
    recipient: recipientLines(unit),
    date: dated(day, language),
    ...merged(text, values),
    access: {
      open: words.open,
      address,
      with: words.with,
      code: grouped,
      scan: words.scan,
      qr: encodeQR(`${address}#${code}`, 'svg', { ecc: 'medium', border: 4 }),
    },
  }
}

/** Person or title, unit, street, postal code and town in capitals: at most seven lines. */
export function recipientLines({ name, contact }: LetterUnit): string[] {
  const { person, title, lines, postalCode, city } = contact
  const town = [postalCode, city?.toLocaleUpperCase('fr')].filter(Boolean).join(' ')
  const above = [person ?? title, name].filter((line) => line !== undefined)
  return [...new Set([...above, ...lines, town])].filter((line) => line !== '')
}

function merged({ subject, body }: MailText, values: Record<Placeholder, string>) {
  const run = (part: Inline, strong: boolean): Run[] => {
    if (part.kind === 'text') return [{ text: part.text, strong }]
    if (part.kind === 'value')
      return [{ text: values[part.name], strong: strong || part.name === 'code' }]
    if (part.kind === 'strong') return part.parts.flatMap((it) => run(it, true))
    if (part.kind === 'break') return []
    const target = values[part.target as Placeholder] ?? part.target.replace(/^mailto:/, '')
    return [...part.parts.flatMap((it) => run(it, strong)), { text: ` (${target})`, strong }]
  }
  const blocks = readBody(body).map((block): LetterBlock => {
    if (block.kind === 'door')
      return { kind: 'paragraph', lines: [[{ text: values.link, strong: true }]] }
    if (block.kind === 'list')
      return {
        kind: 'list',
        items: block.items.map((item) => item.flatMap((it) => run(it, false))),
      }
    const lines: Run[][] = [[]]
    for (const part of block.parts) {
      if (part.kind === 'break') lines.push([])
      else lines.at(-1)?.push(...run(part, false))
    }
    return { kind: 'paragraph', lines }
  })
  const line = subject.replace(
    placeholderPattern,
    (whole, name) => values[name as Placeholder] ?? whole,
  )
  return { subject: line, blocks }
}

function dated(day: string, language: RespondentLanguage): string {
  const locale = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' }[language]
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return words.format(new Date(`${day}T00:00:00Z`))
}
