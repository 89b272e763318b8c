import { dayIn } from '../words'

/** The hour; of another day than today, the day too. */
export function momentIn(language: string, at: number, now = Date.now()): string {
  const hour = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at)
  const day = dayIn(language, at)
  return day === dayIn(language, now) ? hour : `${hour} (${day})`
}
