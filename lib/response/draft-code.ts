import { createHash, randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hashRaw } from '@node-rs/argon2'
import { codeBytes, writeCode } from '@/lib/platform/crockford'
import type { Holder } from './draft'

/** Drawn by the server, so that nobody chooses one that is easily guessed: 80 bits. */
export function newDraftCode(): string {
  return writeCode(randomBytes(codeBytes))
}

export function newHolder(): Holder {
  return randomBytes(16).toString('hex')
}

/** What a code gives: what its draft is found by, and what opens it. Neither gives the other, nor the code. */
export type DraftKeys = { lookup: string; key: Buffer }

/** OWASP's argon2id minimum at one pass: 46 MiB. `algorithm: 2` is argon2id. */
const parameters = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const

/** Half of the processors: drafts never hold up the answers. */
const atOnce = Math.max(1, Math.floor(availableParallelism() / 2))
const mostWaiting = 16

let running = 0
const waiting: (() => void)[] = []

/** Null when too many are being computed already: come back later. One code gives other keys elsewhere. */
export async function draftKeys(fieldworkId: string, code: string): Promise<DraftKeys | null> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) return null
    await new Promise<void>((turn) => waiting.push(turn))
  } else running++
  try {
    const salt = createHash('sha256').update(`phare/draft/${fieldworkId}`).digest('hex')
    const output = await hashRaw(code, { ...parameters, outputLen: 64, salt: Buffer.from(salt) })
    return { lookup: output.subarray(0, 32).toString('hex'), key: output.subarray(32) }
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
