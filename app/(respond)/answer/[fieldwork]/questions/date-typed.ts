export type DateParts = { day: string; month: string; year: string }
export type DatePart = keyof DateParts

/** The three fields of a day, in the order of the language. */
export function datePartsIn(language: string): DatePart[] {
  // English as it is written in Europe.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language)
  return format
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []))
}

/**
 * The day that three fields hold (ISO 8601). What is not a whole day stays as it was typed, its parts in the
 * same order: the schema refuses it, and the draft gives the fields back as they were.
 */
export function dateOfParts({ day, month, year }: DateParts): string {
  const parts = [year, month, day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return ''
  const whole = /^\d{4}$/.test(parts[0] ?? '') && parts.slice(1).every((it) => /^\d{1,2}$/.test(it))
  return whole ? parts.map((part) => part.padStart(2, '0')).join('-') : parts.join('-')
}

export function partsOfDate(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  const bare = (part: string) => (/^0\d$/.test(part) ? part.slice(1) : part)
  return { year, month: bare(month), day: bare(day) }
}

/** Which fields to mend, when the parts are no day. */
export function wrongParts(date: string): DatePart[] {
  const { day, month, year } = partsOfDate(date)
  const within = (text: string, most: number) =>
    /^\d{1,2}$/.test(text) && +text >= 1 && +text <= most
  const wrong: DatePart[] = []
  if (!within(day, 31)) wrong.push('day')
  if (!within(month, 12)) wrong.push('month')
  if (!/^\d{4}$/.test(year)) wrong.push('year')
  return wrong
}
