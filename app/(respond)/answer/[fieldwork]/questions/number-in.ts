/** A number as the language writes it, all its decimals included. */
export function numberIn(language: string, number: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(number)
}

/** As one types it: no mark between thousands. */
export function numberToType(language: string, number: number): string {
  const format = { maximumFractionDigits: 6, useGrouping: false }
  return new Intl.NumberFormat(language, format).format(number)
}

/** With its unit, which does not leave it at the end of a line. */
export function measureIn(language: string, number: number, unit: string): string {
  return unit ? `${numberIn(language, number)}\u00a0${unit}` : numberIn(language, number)
}
