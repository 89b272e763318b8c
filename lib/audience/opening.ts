import { z } from 'zod'
import type { RespondentLanguage } from '@/lib/platform/language'

/** What opens an invitation: a link's key, a letter's code, an interviewer's key. Sent in bodies alone. */
const Key = z.string().max(64)

export const Opened = z.strictObject({ key: Key })
export const Started = z.strictObject({ key: Key, at: z.literal('started') })
export const Refused = z.strictObject({ key: Key })

/**
 * `ready`: answers are awaited. `answered`: they came in, or the unit was screened out or its quota full.
 * `refused`: someone said no; who changes their mind may answer all the same. `ended`: the team knows that this
 * unit is not to answer. `notYetOpen`, `closed`: the fieldwork is; for some minutes after closing what was begun
 * may still be sent in, as `Screen.graceLeft` says.
 */
export type OpeningState = 'ready' | 'answered' | 'refused' | 'ended' | 'notYetOpen' | 'closed'

/** What is told to who holds a key. */
export type Opening = {
  state: OpeningState
  followUp: 'anonymous' | 'named'
  /** Of the response it leads to. `phone`, `paper`: someone enters the answers of the unit. */
  mode: 'self' | 'phone' | 'paper'
  /** In which the unit is written to; null: not known. */
  language: RespondentLanguage | null
  /** Name of the unit: in a named follow-up, or to who enters its answers. */
  unit?: string
}

export type InvitationRefusal =
  | 'invalid-body'
  | 'unknown-invitation'
  | 'already-answered'
  | 'fieldwork-closed'
