/**
 * What may happen to an invitation. Days, no instants: in an anonymous follow-up nothing finer is known.
 *
 * By the product: `created` (drawn into the sample), `sent` (a mail server took the mail, or a letter was
 * posted), `undelivered` (refused by the mail server, reported by a delivery report, a letter returned),
 * `opened` (the questionnaire's first page, with its key), `started` (a first page of questions was passed),
 * `complete`, `partial` and `insufficient` (sent in, by the share answered), `screenedOut`, `quotaFull`,
 * `optedOut` (asked for no more mails), `refused` (does not wish to take part).
 * By staff: `refused`, `contacted` (reached, to be called again), `absent` (away during the fieldwork),
 * `unable` (health, language, technical), `notEligible` (mandate ended, company closed), `duplicate` (listed
 * twice), `undelivered`, `late` (came in after closing), `unsampled` (answered from an address not sampled),
 * and `void`: the event named by `detail.of` was entered by mistake.
 */
export const eventKinds = [
  'created',
  'sent',
  'undelivered',
  'opened',
  'started',
  'insufficient',
  'partial',
  'complete',
  'screenedOut',
  'quotaFull',
  'optedOut',
  'refused',
  'contacted',
  'absent',
  'unable',
  'notEligible',
  'duplicate',
  'late',
  'unsampled',
  'void',
] as const
export type EventKind = (typeof eventKinds)[number]

export type EventDetail = {
  /** Number of the mailing it comes from. */
  mailing?: number
  channel?: 'mail' | 'letter' | 'phone' | 'paper'
  /** Code of the mail server or of the delivery report, without its text: "550 5.1.1". */
  smtp?: string
  /** Account that entered it, and its name at that time. */
  by?: string
  author?: string
  /** Of what staff entered: why, by a word of `contact-reasons.ts`. */
  reason?: string
  note?: string
  /** Of a `void`: the event it takes back. */
  of?: string
}

export type HistoryEvent = {
  id: string
  invitationId: string
  /** ISO 8601, Europe/Paris. */
  day: string
  kind: EventKind
  detail: EventDetail
}

export type NewEvent = Omit<HistoryEvent, 'id' | 'detail'> & { detail?: EventDetail }

/** What holds of a history: without what was taken back, and without the taking back. */
export function standingEvents<Event extends Pick<HistoryEvent, 'id' | 'kind' | 'detail'>>(
  events: readonly Event[],
): Event[] {
  const taken = new Set(events.flatMap(({ kind, detail }) => (kind === 'void' ? detail.of : [])))
  return events.filter(({ id, kind }) => kind !== 'void' && !taken.has(id))
}
