import type { InvitationState } from '@/lib/audience/track'
import type { DispositionRules } from '@/lib/wave/disposition-rules'

/**
 * AAPOR's classes of final outcomes: interviews, partial ones, refusals, non-contacts, others, unknown
 * eligibility (UH and UO), not eligible.
 */
export const dispositionClasses = ['I', 'P', 'R', 'NC', 'O', 'U', 'NE'] as const
export type DispositionClass = (typeof dispositionClasses)[number]

export type Disposition = { code: string; class: DispositionClass }

const final: Record<Exclude<InvitationState, 'sent' | 'optedOut'>, Disposition> = {
  complete: { code: '1.1', class: 'I' },
  partial: { code: '1.2', class: 'P' },
  refused: { code: '2.111', class: 'R' },
  // Came in with the key and went no further than the first page.
  opened: { code: '2.1121', class: 'R' },
  // A first page of questions was passed and nothing was sent in. What was answered on it is not known, for
  // answers leave the browser when they are sent: counted as a break-off. Both are refusals in every rate.
  started: { code: '2.12', class: 'R' },
  insufficient: { code: '2.12', class: 'R' },
  absent: { code: '2.26', class: 'NC' },
  late: { code: '2.27', class: 'NC' },
  // Health, language, technical: the history says which in words, not in a code of its own.
  unable: { code: '2.30', class: 'O' },
  // Somebody was reached and neither answered nor refused: contact was made, so not a non-contact.
  contacted: { code: '2.36', class: 'O' },
  created: { code: '3.11', class: 'U' },
  undelivered: { code: '3.30', class: 'U' },
  unsampled: { code: '3.91', class: 'U' },
  screenedOut: { code: '4.10', class: 'NE' },
  quotaFull: { code: '4.80', class: 'NE' },
  duplicate: { code: '4.81', class: 'NE' },
  notEligible: { code: '4.90', class: 'NE' },
}

/**
 * AAPOR's final disposition of an invitation that stands so: at a past day, the one it would have had if the
 * fieldwork had ended then. "Internet surveys of specifically named persons", `statistics.md` 8.1.
 */
export function dispositionOf(
  state: InvitationState,
  rules: Pick<DispositionRules, 'unanswered' | 'optedOut'>,
): Disposition {
  if (state === 'optedOut' && rules.optedOut === 'refusal') return final.refused
  if (state === 'optedOut' || state === 'sent')
    return rules.unanswered === 'nonContact'
      ? { code: '2.20', class: 'NC' }
      : { code: '3.19', class: 'U' }
  return final[state]
}
