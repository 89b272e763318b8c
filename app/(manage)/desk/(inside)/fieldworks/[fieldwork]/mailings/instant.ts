/** The instant at which clocks in Paris show a day and a time, in summer and in winter; null: they never do. */
export function instantInParis(day: string, time: string): Date | null {
  for (const offset of ['+01:00', '+02:00']) {
    const instant = new Date(`${day}T${time}:00${offset}`)
    if (!Number.isNaN(instant.getTime()) && shown.format(instant) === `${day}, ${time}`)
      return instant
  }
  return null
}

const shown = new Intl.DateTimeFormat('en-CA', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Paris' },
} as const)
