import type { RespondentLanguage } from '@/lib/platform/language'
import { type MailingChannel, type MailingPurpose, type MailTexts, textFor } from './mailing'
import { type InvitationState, isWrittenToNoMore } from './track'

/** Why a unit in the reach of a mailing gets nothing of it, the first that holds. */
export const leftOutReasons = [
  'alreadyReceived',
  'optedOut',
  'settled',
  'notAnswered',
  'undelivered',
  'noAddress',
  'alreadyInvited',
  'notInvited',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export type Candidate = {
  invitationId: string
  stratum: string
  department: string | null
  language: string | null
  state: InvitationState
  email: string | null
  isPostal: boolean
  /** A mail or a letter left before. */
  wasSent: boolean
  /** This mailing has a mail for it. */
  isInMailing: boolean
  /** A mail of another invitation mailing is on its way. */
  isBeingInvited: boolean
}

type Sending = { purpose: MailingPurpose; channel: MailingChannel }

/** `isStopped`: its address is on the programme's stop list. Null: it receives it. */
export function reasonToLeaveOut(
  it: Candidate,
  { purpose, channel }: Sending,
  isStopped: boolean,
): LeftOutReason | null {
  if (it.isInMailing) return 'alreadyReceived'
  if (it.state === 'optedOut' || isStopped) return 'optedOut'
  const hasAnswered = it.state === 'complete' || it.state === 'partial'
  if (purpose === 'thanks' ? !hasAnswered : isWrittenToNoMore(it.state))
    return purpose === 'thanks' ? 'notAnswered' : 'settled'
  if (channel === 'mail' && it.state === 'undelivered') return 'undelivered'
  if (channel === 'mail' ? it.email === null : !it.isPostal) return 'noAddress'
  if (purpose === 'invitation' && (it.wasSent || it.isBeingInvited) && it.state !== 'undelivered')
    return 'alreadyInvited'
  return purpose === 'reminder' && !it.wasSent ? 'notInvited' : null
}

export type RecipientCounts = {
  /** Will receive it, by the language of its text and by stratum. */
  total: number
  byLanguage: Partial<Record<RespondentLanguage, number>>
  byStratum: Record<string, number>
  leftOut: Record<LeftOutReason, number>
}

export class RecipientTally {
  readonly counts: RecipientCounts = {
    total: 0,
    byLanguage: {},
    byStratum: {},
    leftOut: Object.fromEntries(leftOutReasons.map((reason) => [reason, 0])) as Record<
      LeftOutReason,
      number
    >,
  }

  constructor(private readonly texts: MailTexts) {}

  add(it: Candidate, reason: LeftOutReason | null): void {
    if (reason) {
      this.counts.leftOut[reason] += 1
      return
    }
    const { language } = textFor(this.texts, it.language)
    this.counts.total += 1
    this.counts.byLanguage[language] = (this.counts.byLanguage[language] ?? 0) + 1
    this.counts.byStratum[it.stratum] = (this.counts.byStratum[it.stratum] ?? 0) + 1
  }
}
