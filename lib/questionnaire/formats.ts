/** Codes of French communes: Corsica's departments have a letter. */
export const inseeCode = /^(\d{2}|2[AB])\d{3}$/

const numeral = /^-?\d{1,15}(\.\d{1,15})?$/

/** A code that is a number, as those of a scale from 0 to 10. */
export const isNumeral = (code: string) => numeral.test(code)

const day = /^\d{4}-\d\d-\d\d$/

/** A day of the calendar, in ISO 8601. Two of them are in order as texts are. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
