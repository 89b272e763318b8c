import type { RespondentLanguage } from '@/lib/platform/language'
import { readBody } from './light-markdown'
import { asHtml } from './mail-html'
import { asText } from './mail-plain'
import type { MailText } from './mail-text'
import { isPlaceholder, type Placeholder, placeholderPattern } from './placeholder'

/** What stands for each placeholder: texts and addresses, never markup. */
export type MergeValues = Record<Placeholder, string>

export type MergedMail = {
  language: RespondentLanguage
  subject: string
  text: string
  html: string
}

/** A text for one unit: plain, and as HTML without images, scripts or anything that reports back. */
export function mergeMail(
  { subject, body }: MailText,
  language: RespondentLanguage,
  values: MergeValues,
): MergedMail {
  const clean = cleaned(values)
  const blocks = readBody(body)
  const merged = mergeLine(subject, clean)
  return {
    language,
    subject: merged,
    text: asText(blocks, language, clean),
    html: asHtml(blocks, language, merged, clean),
  }
}

/** One line with its values put in: a subject. */
function mergeLine(line: string, values: MergeValues): string {
  return line
    .replace(placeholderPattern, (whole, name) => (isPlaceholder(name) ? values[name] : whole))
    .slice(0, 400)
}

/** Values are one line each: a name that came with line ends or control characters loses them. */
function cleaned(values: MergeValues): MergeValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    value.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim(),
  ])
  return Object.fromEntries(entries)
}
