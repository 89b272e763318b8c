import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { siteSettings } from '@/lib/platform/environment'
import { parisDay } from '@/lib/wave/day'
import { hashOfKey, newPaperCode } from './invitation-key'
import { saveKeys } from './invitation-key.store'
import { letterFor } from './letter'
import { lettersAtOnce, typesetLetters } from './letter-file'
import { listLetters } from './letters.store'
import { readMailSender } from './mail-sender.query'
import { findMailing } from './mailing.store'

export type PrintRefusal = 'unknown-mailing' | 'wrong-state' | 'nobody' | 'letter-too-long'

/**
 * A file of letters, each with a code of its own. Their hashes are saved before the file leaves; the codes are
 * in the file alone. Asked for again, it has other codes, and those of the first remain good.
 */
export async function printLetters(
  db: Db,
  actor: Actor,
  { fieldworkId, number, part }: { fieldworkId: string; number: number; part: number },
  now: Date,
): Promise<{ pdf: Buffer } | { refusal: PrintRefusal }> {
  demand(actor, 'runFieldwork')
  const { baseUrl, pepper } = siteSettings()
  const read = await readMailSender(db, fieldworkId, baseUrl)
  const mailing = await findMailing(db, fieldworkId, number)
  if (!read || mailing?.channel !== 'letter') return { refusal: 'unknown-mailing' }
  if (mailing.state !== 'scheduled') return { refusal: 'wrong-state' }
  const page = { limit: lettersAtOnce, offset: (part - 1) * lettersAtOnce }
  const units = await listLetters(db, { fieldworkId, number }, page)
  if (units.length === 0) return { refusal: 'nobody' }
  const coded = units.map((unit) => ({ unit, code: newPaperCode() }))
  const day = parisDay(now)
  const letters = coded.map(({ unit, code }) =>
    letterFor(mailing.texts, read.sender, unit, { code, day }),
  )
  const pdf = await typesetLetters(letters, now)
  if (pdf === 'letter-too-long') return { refusal: pdf }
  const keys = coded.map(({ unit: { invitationId }, code }) => {
    const hash = hashOfKey(code, pepper) as string
    return { invitationId, hash, kind: 'code' as const }
  })
  await db.$transaction(async (tx) => {
    await saveKeys(tx, fieldworkId, keys)
    const detail = { part, letters: units.length }
    await audit(tx, actor, 'printLetters', `${fieldworkId}/${number}`, detail, now)
  })
  return { pdf }
}
