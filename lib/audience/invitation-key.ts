import { createHash, createHmac, randomBytes } from 'node:crypto'
import { readCode, writeCode } from '@/lib/platform/crockford'

/** `link`: in a mail. `code`: on a letter, typed by hand. `optOut`: ends mails, opens nothing. `entry`: an interviewer's. */
export type KeyKind = 'link' | 'code' | 'optOut' | 'entry'

/** Characters of a code on paper: 60 bits, guessed at under a limit of attempts. */
export const paperCodeLength = 12

/** 192 random bits, 32 characters that stand in an address. Known to its holder alone: what is kept is its hash. */
export function newKey(): string {
  return randomBytes(24).toString('base64url')
}

/** Twelve characters of Crockford's alphabet. */
export function newPaperCode(): string {
  return writeCode(randomBytes(8))
}

/** Short enough to be guessed at: of a letter, or of nothing. */
export const isShort = (key: string): boolean => !/^[A-Za-z0-9_-]{32}$/.test(key)

/**
 * What a key is found by, hex. A long key is hashed alone, so that it outlives a change of secrets; a code on
 * paper is short enough to be tried out by who holds the database, and needs the pepper to be hashed. Null: it
 * is neither.
 */
export function hashOfKey(key: string, pepper: string): string | null {
  if (!isShort(key)) return createHash('sha256').update(`phare/invitation/${key}`).digest('hex')
  const code = readCode(key, paperCodeLength)
  return code && createHmac('sha256', pepper).update(`phare/invitation/${code}`).digest('hex')
}
