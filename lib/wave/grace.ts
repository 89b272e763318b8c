import { midnightInParis, nextDay } from './day'
import { type Fieldwork, standing } from './fieldwork'

/**
 * Minutes after closing during which a response that was being written may still come in: whoever was
 * answering at that instant is not turned away. The questionnaire's first page closes at once, and says so.
 */
export const graceMinutes = 30

type Closing = Pick<Fieldwork, 'state' | 'closesOn' | 'closedAt'>

/** The instant from which no answer is taken any more, the grace included. */
export function takesAnswersUntil({ state, closesOn, closedAt }: Closing): Date {
  const lastDayEnds = midnightInParis(nextDay(closesOn)).getTime()
  const closed = state === 'closed' ? (closedAt?.getTime() ?? 0) : Infinity
  return new Date(Math.min(lastDayEnds, closed) + graceMinutes * 60_000)
}

/** Closed to whoever comes, and open for some minutes to those who were answering. Null: it is not so. */
export function receivingUntil(
  fieldwork: Closing & Pick<Fieldwork, 'opensOn'>,
  now: Date,
): Date | null {
  const until = takesAnswersUntil(fieldwork)
  return standing(fieldwork, now) === 'closed' && now < until ? until : null
}
