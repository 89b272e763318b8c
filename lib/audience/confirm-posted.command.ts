import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { parisDay } from '@/lib/wave/day'
import { enteredBy } from './author'
import { recordEvents } from './history.store'
import { markPosted } from './letters.store'
import { findMailingForChange, markMailing } from './mailing.store'

const eventsAtOnce = 5_000

/** Letters were posted on a day: only then are they « sent », for a file is not yet a letter. */
export async function confirmPosted(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: { fieldworkId: string; number: number },
  input: string,
  now: Date,
): Promise<
  | { posted: number }
  | { refusal: 'unknown-mailing' | 'wrong-state' }
  | { issue: 'not-a-day' | 'in-the-future' | 'before-prepared' }
> {
  demand(actor, 'runFieldwork')
  const { data: day } = z.iso.date().safeParse(input)
  if (!day) return { issue: 'not-a-day' }
  if (day > parisDay(now)) return { issue: 'in-the-future' }
  return db.$transaction(
    async (tx) => {
      const mailing = await findMailingForChange(tx, fieldworkId, number)
      if (mailing?.channel !== 'letter') return { refusal: 'unknown-mailing' }
      if (mailing.state !== 'scheduled') return { refusal: 'wrong-state' }
      if (day < parisDay(mailing.createdAt)) return { issue: 'before-prepared' }
      const posted = await markPosted(tx, { fieldworkId, number })
      const detail = { mailing: number, channel: 'letter' as const, ...enteredBy(actor) }
      for (let at = 0; at < posted.length; at += eventsAtOnce) {
        const events = posted
          .slice(at, at + eventsAtOnce)
          .map((invitationId) => ({ invitationId, day, kind: 'sent' as const, detail }))
        await recordEvents(tx, fieldworkId, events)
      }
      await markMailing(tx, mailing, 'done')
      const line = { day, letters: posted.length }
      await audit(tx, actor, 'confirmPosted', `${fieldworkId}/${number}`, line, now)
      return { posted: posted.length }
    },
    { timeout: 120_000 },
  )
}
