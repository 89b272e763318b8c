/** A number as people type it: « 12 345,6 », « 12345.6 », « 8,08 % »; null: not a number. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f%'’]/g, '').replace(',', '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
