import { type EventKind, type HistoryEvent, standingEvents } from './history'

/** Where an invitation stands: the kinds of events that say it, `void` aside. */
export type InvitationState = Exclude<EventKind, 'void'>

/**
 * Rank of a state. The tens are AAPOR's order of precedence for final codes (`statistics.md` 8.1): 1
 * interviews, then 4 not eligible, 2.1 refusals and break-offs, 2.3 others, 2.2 non-contacts, 3 unknown. Within
 * the last, the newest event counts: a letter posted after a mail came back.
 */
export const rankOf: Record<InvitationState, number> = {
  created: 0,
  sent: 1,
  undelivered: 1,
  unsampled: 1,
  absent: 10,
  late: 11,
  contacted: 20,
  unable: 21,
  opened: 30,
  started: 31,
  insufficient: 32,
  optedOut: 33,
  refused: 34,
  notEligible: 40,
  duplicate: 41,
  quotaFull: 42,
  screenedOut: 43,
  partial: 50,
  complete: 51,
}

/** From this rank on a unit is asked nothing any more: no reminder, no second response. */
export const isSettled = (state: InvitationState) =>
  rankOf[state] >= rankOf.insufficient || state === 'late'

/** Writing to it would be of no use, or unkind: settled, away all along, or unable to answer. */
export const isWrittenToNoMore = (state: InvitationState) =>
  isSettled(state) || state === 'absent' || state === 'unable'

/** [day, state], each on the first day it held, in order. */
export type Track = [day: string, state: InvitationState][]

/** How an invitation stood, day after day: the highest rank so far, without what was taken back. */
export function trackOf(events: readonly Omit<HistoryEvent, 'invitationId'>[]): Track {
  const track: Track = []
  for (const { day, kind } of inOrder(standingEvents(events))) {
    if (kind === 'void') continue
    const last = track.at(-1)
    if (last && (rankOf[kind] < rankOf[last[1]] || kind === last[1])) continue
    if (last?.[0] === day) track.pop()
    if (track.at(-1)?.[1] !== kind) track.push([day, kind])
  }
  return track
}

/** By day; within a day by rank, for no instant is kept: a mail that came back was sent first. */
export function inOrder<Event extends { day: string; kind: EventKind }>(
  events: readonly Event[],
): Event[] {
  const rank = ({ kind }: Event) =>
    kind === 'void'
      ? -1
      : rankOf[kind] + (kind === 'undelivered' ? 0.5 : kind === 'unsampled' ? 0.2 : 0)
  return [...events].sort((a, b) => a.day.localeCompare(b.day) || rank(a) - rank(b))
}

/** The state at the end of a day; null: not yet drawn. */
export function stateOn(track: Track, day: string): InvitationState | null {
  return track.findLast(([since]) => since <= day)?.[1] ?? null
}
