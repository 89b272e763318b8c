import { MailingPlan } from '@/lib/audience/mailing'

/**
 * A plan as the browser sent it, to count with or to show: a text in the making is none to be refused, so that
 * its placeholders are not looked at. Null: nothing that our page sends.
 */
export function boundedPlan(given: unknown): MailingPlan | null {
  const { recipients, channel, purpose, texts } = MailingPlan.shape
  const parsed = {
    recipients: recipients.safeParse((given as MailingPlan)?.recipients),
    channel: channel.safeParse((given as MailingPlan)?.channel),
    purpose: purpose.safeParse((given as MailingPlan)?.purpose),
    texts: texts.safeParse((given as MailingPlan)?.texts),
  }
  if (!parsed.recipients.success || !parsed.channel.success || !parsed.purpose.success) return null
  if (!parsed.texts.success) return null
  return {
    recipients: parsed.recipients.data,
    channel: parsed.channel.data,
    purpose: parsed.purpose.data,
    texts: parsed.texts.data,
  }
}

export function boundedSubject(given: { fieldworkId: string; number: number | null }): {
  fieldworkId: string
  number: number | null
} {
  const number = Number(given.number)
  return {
    fieldworkId: String(given.fieldworkId).slice(0, 64),
    number: given.number === null || !Number.isInteger(number) || number < 1 ? null : number,
  }
}
