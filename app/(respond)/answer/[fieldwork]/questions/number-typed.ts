/** The number that was typed, French or English way; the text itself when it is none, for the schema to refuse. */
export function numberTyped(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text
}
