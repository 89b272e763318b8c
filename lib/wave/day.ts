const paris = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Paris at an instant, ISO 8601: deadlines are days there. */
export function parisDay(instant: Date): string {
  return paris.format(instant)
}

/** A `date` column as Prisma reads and writes it: midnight UTC of the day. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The instant at which a day begins in Paris: 22 h or 23 h UTC of the day before. */
export function startOfDay(day: string): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 3_600_000)
  return parisDay(summer) === day ? summer : new Date(summer.getTime() + 3_600_000)
}

export function dayAfter(day: string): string {
  return dayOfDate(new Date(dateOfDay(day).getTime() + 86_400_000))
}
