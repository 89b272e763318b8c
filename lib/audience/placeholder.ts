import type { MailText } from './mail-text'
import type { MailingChannel, MailingPurpose } from './mailing'

/**
 * What a text may leave to be filled in for each unit. `unit`: its name; `person`: who is written to, or the
 * unit; `title`: how they are addressed; `link`: the questionnaire's address; `code`: on letters, what opens
 * it; `stop`: the address that ends mails; `closesOn`: the last day; `organiser`, `contact`, `programme`.
 */
export const placeholders = [
  'unit',
  'person',
  'title',
  'link',
  'code',
  'stop',
  'closesOn',
  'organiser',
  'contact',
  'programme',
] as const
export type Placeholder = (typeof placeholders)[number]

export const isPlaceholder = (name: string): name is Placeholder =>
  placeholders.includes(name as Placeholder)

/** Anything between braces: what is none of ours was meant to be one. */
export const placeholderPattern = /\{([^{}\n]*)\}/g

export type PlaceholderFault = {
  part: 'subject' | 'body'
  fault: 'unknown-placeholder' | 'missing-placeholder' | 'placeholder-not-here'
  placeholder: string
}

/** What is missing, what is unknown, and what cannot stand where it does. */
export function placeholderFaults(
  { subject, body }: MailText,
  { purpose, channel }: { purpose: MailingPurpose; channel: MailingChannel },
): PlaceholderFault[] {
  const inSubject = namesIn(subject)
  const inBody = namesIn(body)
  const keys: Placeholder[] = channel === 'mail' ? ['link', 'stop'] : ['code']
  const needed = purpose === 'thanks' ? [] : keys
  const misplaced: Placeholder[] = channel === 'mail' ? ['code'] : ['stop']
  const unknown = (part: PlaceholderFault['part'], names: string[]) =>
    names
      .filter((name) => !isPlaceholder(name))
      .map((placeholder) => ({ part, fault: 'unknown-placeholder' as const, placeholder }))
  return [
    ...unknown('subject', inSubject),
    ...unknown('body', inBody),
    ...(['link', 'code', 'stop'] as const)
      .filter((name) => inSubject.includes(name))
      .map((placeholder) => fault('subject', 'placeholder-not-here', placeholder)),
    ...misplaced
      .filter((name) => inBody.includes(name))
      .map((placeholder) => fault('body', 'placeholder-not-here', placeholder)),
    ...needed
      .filter((name) => !inBody.includes(name))
      .map((placeholder) => fault('body', 'missing-placeholder', placeholder)),
  ]
}

const fault = (
  part: PlaceholderFault['part'],
  fault: PlaceholderFault['fault'],
  placeholder: Placeholder,
): PlaceholderFault => ({ part, fault, placeholder })

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholderPattern)].map(([, name]) => name ?? ''))]
}
