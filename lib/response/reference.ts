import { codeBytes, groupCode, readCode, writeCode } from '@/lib/platform/crockford'

/** What a respondent keeps as proof and may withdraw with: drawn on the device, told to nobody. */
export function newReference(): string {
  return groupCode(writeCode(crypto.getRandomValues(new Uint8Array(codeBytes))))
}

/**
 * The response's identifier (UUID v4 in shape): the first bits of SHA-256 of "phare/response/" and the
 * sixteen characters. Only who holds the reference can say it; the identifier does not give it back.
 * Where the page is not served securely `crypto.subtle` is missing, and there are no references.
 */
export async function responseIdOf(reference: string): Promise<string> {
  const code = readCode(reference)
  if (!code) throw new RangeError('not a reference')
  const text = new TextEncoder().encode(`phare/response/${code}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return uuidOf(hash)
}

/** The first sixteen bytes, with the marks of version 4. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes.subarray(0, 16), (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  })
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
