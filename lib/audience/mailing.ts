import { z } from 'zod'
import { respondentLanguages } from '@/lib/platform/language'
import { MailText } from './mail-text'
import { placeholderFaults } from './placeholder'

export const MailingPurpose = z.enum(['invitation', 'reminder', 'thanks'])
export type MailingPurpose = z.infer<typeof MailingPurpose>

export const MailingChannel = z.enum(['mail', 'letter'])
export type MailingChannel = z.infer<typeof MailingChannel>

/** Null or absent: all. */
export const Recipients = z.strictObject({
  strata: z.array(z.string().max(64)).min(1).max(200).optional(),
  departments: z.array(z.string().max(3)).min(1).max(110).optional(),
  /** Of letters: only those that no mail reaches, without an address or with one that failed. */
  withoutEmail: z.literal(true).optional(),
})
export type Recipients = z.infer<typeof Recipients>

/** French always: it goes to whoever has no language, or one without a text. */
export const MailTexts = z.strictObject({
  fr: MailText,
  en: MailText.optional(),
  de: MailText.optional(),
})
export type MailTexts = z.infer<typeof MailTexts>

/** What an analyst writes. */
export const MailingPlan = z
  .strictObject({
    purpose: MailingPurpose,
    channel: MailingChannel,
    texts: MailTexts,
    recipients: Recipients,
  })
  .superRefine((plan, context) => {
    for (const language of respondentLanguages) {
      const text = plan.texts[language]
      if (!text) continue
      for (const fault of placeholderFaults(text, plan))
        context.addIssue({
          code: 'custom',
          path: ['texts', language, fault.part],
          message: fault.fault,
          params: { placeholder: fault.placeholder },
        })
    }
  })
export type MailingPlan = z.infer<typeof MailingPlan>

/**
 * `draft` → `scheduled` → `sending` → `done`. `paused`: held back by hand, or by itself where a mail server
 * refused everyone. `cancelled`: what had not left never does.
 */
export const MailingState = z.enum(['draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled'])
export type MailingState = z.infer<typeof MailingState>

export const Mailing = z.strictObject({
  fieldworkId: z.string(),
  number: z.int().min(1),
  purpose: MailingPurpose,
  channel: MailingChannel,
  texts: MailTexts,
  recipients: Recipients,
  state: MailingState,
  /** Null: not scheduled yet. */
  startsAt: z.date().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  /** Name of the account at that time. */
  author: z.string(),
})
export type Mailing = z.infer<typeof Mailing>

const deeds = {
  schedule: ['draft'],
  pause: ['scheduled', 'sending'],
  resume: ['paused'],
  cancel: ['draft', 'scheduled', 'sending', 'paused'],
} as const satisfies Record<string, readonly MailingState[]>

/** May a mailing in that state be scheduled, paused, resumed, cancelled? */
export function mayBe(deed: keyof typeof deeds, state: MailingState): boolean {
  return (deeds[deed] as readonly MailingState[]).includes(state)
}

/** Texts may change as long as nobody was queued for them. */
export function isEditable(state: MailingState, mails: number): boolean {
  return mails === 0 && (state === 'draft' || state === 'scheduled' || state === 'paused')
}

/** The text for a unit of that language, and the language it is in. */
export function textFor(texts: MailTexts, language: string | null) {
  const spoken = respondentLanguages.find((one) => one === language)
  const text = spoken && texts[spoken]
  return text ? { language: spoken, text } : { language: 'fr' as const, text: texts.fr }
}
