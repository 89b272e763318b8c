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

/** The instant at which a day begins in Paris, in summer and in winter. */
export function midnightInParis(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`)
  return parisDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`)
}

export function nextDay(day: string): string {
  const next = dateOfDay(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return dayOfDate(next)
}

/** A `date` column as Prisma reads and writes it: midnight UTC of the day. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
