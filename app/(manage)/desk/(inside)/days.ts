/** Every day between two, those without a response included; days outside that have some are kept. */
export function everyDay(
  counts: readonly { day: string; count: number }[],
  from: string,
  to: string,
): { day: string; count: number }[] {
  const byDay = new Map(counts.map(({ day, count }) => [day, count]))
  const [first = from] = [from, ...byDay.keys()].sort()
  const last = [to, ...byDay.keys()].sort().at(-1) ?? to
  const days: { day: string; count: number }[] = []
  for (let day = first; day <= last && days.length < 1_000; day = shifted(day, 1)) {
    days.push({ day, count: byDay.get(day) ?? 0 })
  }
  return days
}

/** Responses of the last `length` days, today included. */
export function lastDays(
  counts: readonly { day: string; count: number }[],
  today: string,
  length: number,
): number {
  const since = shifted(today, 1 - length)
  return counts
    .filter(({ day }) => day >= since && day <= today)
    .reduce((sum, { count }) => sum + count, 0)
}

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
