/** Crockford's base 32: no I, L, O or U, so that what is copied by hand is read as it was written. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What makes a code: 80 bits, 16 characters. */
export const codeBytes = 10

export function writeCode(bytes: Uint8Array): string {
  if (bytes.length !== codeBytes) throw new RangeError('a code is made of 10 bytes')
  let code = ''
  for (let at = 0; at < codeBytes * 8; at += 5) {
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

/** The sixteen characters meant, however they were typed; null: it is no code. */
export function readCode(typed: string): string | null {
  if (typed.length > 100) return null
  const code = bare(typed)
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : null
}

/** What is wrong with a code as it was typed: its length, or a character that none has; null: nothing. */
export function faultOfCode(typed: string): { length: number } | 'characters' | null {
  const code = bare(typed.slice(0, 200))
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return 'characters'
  return code.length === 16 && readCode(typed) ? null : { length: code.length }
}

/** In groups of four, as it is shown: ABCD-EFGH-JKMN-PQRS. */
export function groupCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}
