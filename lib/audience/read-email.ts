import { z } from 'zod'

const longest = 254
const plain = z.email()

/**
 * An address as mails are sent to it: NFKC, so that full-width signs are what they look like; lower case;
 * its domain in ASCII. Null: it is none. Control characters are refused before anything else, a line end
 * would begin a header of the mail.
 */
export function readEmail(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text.trim())) return null
  const [local, domain, ...more] = text.normalize('NFKC').trim().toLowerCase().split('@')
  if (!local || !domain || more.length > 0 || local.length > 64) return null
  const address = `${local}@${asciiDomain(domain)}`
  return address.length <= longest && plain.safeParse(address).success ? address : null
}

function asciiDomain(domain: string): string {
  if (/^[a-z0-9.-]+$/.test(domain)) return domain
  const isName = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)
  return isName && URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : ''
}
