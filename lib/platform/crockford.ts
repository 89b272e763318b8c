/** Crockford's base 32: no I, L, O or U, so that what is copied by hand is read as it was written. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What makes a respondent's code: 80 bits, 16 characters. */
export const codeBytes = 10
const codeLength = 16

/** Five bits a character; bits that fill none are left out. */
export function writeCode(bytes: Uint8Array): string {
  let code = ''
  for (let at = 0; at + 5 <= bytes.length * 8; at += 5) {
    const two = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0)
    code += alphabet[(two >> (11 - (at & 7))) & 31]
  }
  return code
}

/** What was typed, without spaces and dashes, each character as it was meant. */
function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}\u2212._·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** The characters meant, however they were typed; null: it is no code of that length. */
export function readCode(typed: string, length = codeLength): string | null {
  if (typed.length > 100) return null
  const code = bare(typed)
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]*$/.test(code) ? code : null
}

/** What is wrong with a code as it was typed: its length, or a character that none has; null: nothing. */
export function faultOfCode(
  typed: string,
  length = codeLength,
): { length: number } | 'characters' | null {
  const code = bare(typed.slice(0, 200))
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return 'characters'
  return readCode(typed, length) ? null : { length: code.length }
}

/** In groups of four, as it is shown: ABCD-EFGH-JKMN-PQRS. */
export function groupCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}
