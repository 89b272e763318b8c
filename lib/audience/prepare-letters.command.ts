import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { siteSettings } from '@/lib/platform/environment'
import { parisDay } from '@/lib/wave/day'
import { standing } from '@/lib/wave/fieldwork'
import { foldTracks } from './fold-tracks.command'
import { letterFor } from './letter'
import { typesetLetters } from './letter-file'
import { listLetters } from './letters.store'
import { queueMails } from './mail-queue.store'
import { readMailSender } from './mail-sender.query'
import { findMailing, findMailingForChange, markMailing } from './mailing.store'
import { reasonToLeaveOut } from './recipients'
import { listCandidates } from './recipients.store'
import { hashOfAddress } from './stop-list'
import { listStopped } from './stop-list.store'

export type PrepareRefusal =
  | 'unknown-mailing'
  | 'wrong-state'
  | 'nobody'
  | 'fieldwork-not-open'
  | 'after-closing'
  | 'letter-too-long'

class TooLong extends Error {}

/** Decides who receives a letter of a mailing: from then on its text stands. Nothing is printed and no code made yet. */
export async function prepareLetters(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: { fieldworkId: string; number: number },
  now: Date,
): Promise<{ letters: number } | { refusal: PrepareRefusal }> {
  demand(actor, 'runFieldwork')
  const { baseUrl, pepper } = siteSettings()
  const read = await readMailSender(db, fieldworkId, baseUrl)
  if (!read || !(await findMailing(db, fieldworkId, number))) return { refusal: 'unknown-mailing' }
  const { fieldwork, sender } = read
  if (fieldwork.state === 'draft') return { refusal: 'fieldwork-not-open' }
  await foldTracks(db, fieldworkId)
  try {
    return await db.$transaction(
      async (tx) => {
        const mailing = await findMailingForChange(tx, fieldworkId, number)
        if (mailing?.channel !== 'letter') return { refusal: 'unknown-mailing' }
        if (mailing.state !== 'draft') return { refusal: 'wrong-state' }
        if (mailing.purpose !== 'thanks' && standing(fieldwork, now) === 'closed')
          return { refusal: 'after-closing' }
        const stopped = await listStopped(tx, fieldwork.programmeId)
        const candidates = await listCandidates(tx, fieldworkId, number, mailing.recipients)
        const chosen = candidates.filter((it) => {
          const isStopped = it.email !== null && stopped.has(hashOfAddress(it.email, pepper))
          return reasonToLeaveOut(it, mailing, isStopped) === null
        })
        if (chosen.length === 0) return { refusal: 'nobody' }
        await queueMails(
          tx,
          mailing,
          chosen.map(({ invitationId }) => invitationId),
        )
        await markMailing(tx, mailing, 'scheduled')
        // A text too long for its page is found before anything is printed, in each of its languages.
        const units = await listLetters(tx, { fieldworkId, number }, { limit: 1, offset: 0 })
        const made = { code: '0'.repeat(12), day: parisDay(now) }
        const trials = units.flatMap((unit) =>
          Object.keys(mailing.texts).map((language) =>
            letterFor(mailing.texts, sender, { ...unit, language }, made),
          ),
        )
        if ((await typesetLetters(trials, now)) === 'letter-too-long') throw new TooLong()
        const detail = { letters: chosen.length }
        await audit(tx, actor, 'prepareLetters', `${fieldworkId}/${number}`, detail, now)
        return { letters: chosen.length }
      },
      { timeout: 120_000, maxWait: 5_000 },
    )
  } catch (error) {
    if (error instanceof TooLong) return { refusal: 'letter-too-long' }
    throw error
  }
}
