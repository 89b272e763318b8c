import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A browser that is asked for work looks for a text that, joined to the challenge by a full stop, has a SHA-256
 * beginning with that many zero bits, and sends both back in the header `phare-proof`: `<challenge>.<text>`.
 */
export type Work = { challenge: string; bits: number }

export const proofHeader = 'phare-proof'

/** What a proof stands for: one response of one fieldwork. */
type Subject = { fieldwork: string; id: string }

const lifeMs = 10 * 60_000

const leastBits = 14
/** 262 000 hashes on average: 5 s on a slow phone at 50 000 a second, a tenth of a second in native code. */
const mostBits = 18

/** One more bit, twice the work, each time the rate doubles beyond the calm one. */
export function bitsFor(rate: number, calm: number): number {
  return Math.min(mostBits, leastBits + Math.ceil(Math.log2(Math.max(1, rate / calm))))
}

/** The work asked for a response. Bound to it and to its instant, and remembered nowhere. */
export function askWork(secret: string, subject: Subject, bits: number, now: Date): Work {
  const said = `${now.getTime().toString(36)}.${bits}.${randomBytes(9).toString('base64url')}`
  return { challenge: `${said}.${signature(secret, subject, said)}`, bits }
}

/** Whether the work was done: one HMAC and one hash, before anything is read or counted. */
export function isWorkDone(
  secret: string,
  subject: Subject,
  proof: string | null,
  now: Date,
): boolean {
  const parts = proof && proof.length <= mostCharacters ? proof.split('.') : []
  const [issued = '', bits = '', nonce = '', signed = '', text = ''] = parts
  if (parts.length !== 5 || text === '') return false
  const age = now.getTime() - Number.parseInt(issued, 36)
  // Another instance's clock may be a little ahead.
  if (!(age > -60_000 && age <= lifeMs)) return false
  const known = Buffer.from(signature(secret, subject, `${issued}.${bits}.${nonce}`))
  const given = Buffer.from(signed)
  if (known.length !== given.length || !timingSafeEqual(known, given)) return false
  return leadingZeros(sha256(proof as string)) >= Number(bits)
}

/** Under which a proof is remembered once it was taken: it opens nothing by itself. */
export const hashOfProof = (proof: string): string => sha256(proof).toString('base64url')

/** When a proof handed in now has expired for certain. */
export const spentUntil = (now: Date): Date => new Date(now.getTime() + lifeMs + 60_000)

/** As a browser does it, for programs that send many responses. */
export function doWork({ challenge, bits }: Work): string {
  for (let tries = 0; ; tries++) {
    const proof = `${challenge}.${tries.toString(36)}`
    if (leadingZeros(sha256(proof)) >= bits) return proof
  }
}

const mostCharacters = 200

function signature(secret: string, { fieldwork, id }: Subject, said: string): string {
  const text = `${fieldwork}\n${id}\n${said}`
  return createHmac('sha256', keyOf(secret)).update(text).digest('base64url')
}

/** A key of its own: what is signed here is nothing that another part of the product would take. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'phare proof of work', 32))
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

function leadingZeros(hash: Uint8Array): number {
  let bits = 0
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24
    bits += 8
  }
  return bits
}
