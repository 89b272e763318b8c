/**
 * A text without what only printing changes: kinds of quotes, dashes and spaces, capitals, stars of
 * emphasis, the full stop at its end. Signs that mean something (%, <, ?, decimal marks) stay.
 */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('fr')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[«»“”„]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([!?:;,.%"'()/-]) ?/g, '$1')
    .replace(/(\d) (?=\d{3}(\D|$))/g, '$1')
    .trim()
    .replace(/\.+$/, '')
}

export const haveSameWords = (one: string, other: string) => wordsOf(one) === wordsOf(other)
