/**
 * Of one mail of a mailing. `queued`: waits its turn, or to be tried again. `leased`: a worker is at it.
 * `handing`: its end is about to be, or was just, written to the mail server. `sent`: the server took it.
 * `refused`: the server refused it for good. `doubtful`: the connection or the worker ended between the two;
 * it counts as sent and never leaves again by itself. `skipped`: there was no reason to send it any more.
 */
export const mailStates = [
  'queued',
  'leased',
  'handing',
  'sent',
  'refused',
  'doubtful',
  'skipped',
] as const
export type MailState = (typeof mailStates)[number]

export type MailCounts = Record<MailState, number>

export const noMails = (): MailCounts =>
  Object.fromEntries(mailStates.map((state) => [state, 0])) as MailCounts

/** Will leave, or may just have. */
export const isUnderway = (state: MailState) =>
  state === 'queued' || state === 'leased' || state === 'handing'

/** Minutes before each further try of a mail that a server put off: some 26 hours in all. */
const minutesBefore = [1, 5, 15, 60, 180, 420, 900] as const

/** Null: tried often enough. `attempts`: made so far. */
export function minutesUntilRetry(attempts: number): number | null {
  return minutesBefore[attempts - 1] ?? null
}

/** `<id>@<host>`: what its Message-ID holds between the brackets, and delivery reports repeat. */
export function messageIdOf(mailId: string, baseUrl: string): string {
  return `<${mailId}@${new URL(baseUrl).hostname}>`
}
