import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countMails, requeueDoubtful, skipQueued } from './mail-queue.store'
import { type Mailing, type MailingState, mayBe } from './mailing'
import { findMailingForChange, markMailing } from './mailing.store'

type Subject = { fieldworkId: string; number: number }
type Done = { state: MailingState }
type Wrong = { refusal: 'unknown-mailing' | 'wrong-state' }

/** `startsAt`: null for now. What is asked when it starts: who receives it is decided then. */
export async function scheduleMailing(
  db: Db,
  actor: Actor,
  subject: Subject,
  startsAt: Date | null,
  now: Date,
): Promise<(Done & { startsAt: Date }) | Wrong | { refusal: 'is-letter' | SchedulingRefusal }> {
  return deed(db, actor, subject, async (tx, mailing) => {
    if (!mayBe('schedule', mailing.state)) return { refusal: 'wrong-state' as const }
    if (mailing.channel === 'letter') return { refusal: 'is-letter' as const }
    const at = startsAt && startsAt > now ? startsAt : now
    const fieldwork = await findFieldwork(tx, subject.fieldworkId)
    const refusal = fieldwork && refusalToSchedule(mailing, fieldwork, at)
    if (refusal) return { refusal }
    await markMailing(tx, mailing, 'scheduled', at)
    const detail = { startsAt: at.toISOString() }
    await audit(tx, actor, 'scheduleMailing', nameOf(subject), detail, now)
    return { state: 'scheduled' as const, startsAt: at }
  })
}

export type SchedulingRefusal = 'fieldwork-not-open' | 'before-opening' | 'after-closing'

/** Nobody is sent to a door that is shut. */
function refusalToSchedule(
  { purpose }: Mailing,
  { state, opensOn, closesOn }: Fieldwork,
  at: Date,
): SchedulingRefusal | null {
  if (state === 'draft') return 'fieldwork-not-open'
  if (purpose === 'thanks') return null
  if (state === 'closed' || parisDay(at) > closesOn) return 'after-closing'
  return parisDay(at) < opensOn ? 'before-opening' : null
}

/** Nothing more leaves, mails being handed over aside. */
export function pauseMailing(
  db: Db,
  actor: Actor,
  subject: Subject,
  now: Date,
): Promise<Done | Wrong> {
  return deed(db, actor, subject, async (tx, mailing) => {
    if (!mayBe('pause', mailing.state)) return { refusal: 'wrong-state' }
    return moved(tx, actor, mailing, 'pauseMailing', 'paused', now)
  })
}

export function resumeMailing(
  db: Db,
  actor: Actor,
  subject: Subject,
  now: Date,
): Promise<Done | Wrong> {
  return deed(db, actor, subject, async (tx, mailing) => {
    if (!mayBe('resume', mailing.state)) return { refusal: 'wrong-state' }
    const hasBegun = (await countMails(tx, subject.fieldworkId)).has(subject.number)
    return moved(tx, actor, mailing, 'resumeMailing', hasBegun ? 'sending' : 'scheduled', now)
  })
}

/** For good. `skipped`: mails that will not leave. */
export function cancelMailing(
  db: Db,
  actor: Actor,
  subject: Subject,
  now: Date,
): Promise<(Done & { skipped: number }) | Wrong> {
  return deed(db, actor, subject, async (tx, mailing) => {
    if (!mayBe('cancel', mailing.state)) return { refusal: 'wrong-state' }
    const skipped = await skipQueued(tx, subject)
    await markMailing(tx, mailing, 'cancelled')
    await audit(tx, actor, 'cancelMailing', nameOf(subject), { skipped }, now)
    return { state: 'cancelled', skipped }
  })
}

/** Sends again what may have been received already: only ever asked for, mail by mail. */
export function retryDoubtful(
  db: Db,
  actor: Actor,
  subject: Subject & { mailIds: readonly string[] },
  now: Date,
): Promise<{ retried: number } | Wrong> {
  return deed(db, actor, subject, async (tx, mailing) => {
    if (mailing.state !== 'done' && mailing.state !== 'sending' && mailing.state !== 'paused')
      return { refusal: 'wrong-state' }
    const retried = await requeueDoubtful(tx, subject, subject.mailIds)
    if (retried > 0 && mailing.state === 'done') await markMailing(tx, mailing, 'sending')
    await audit(tx, actor, 'retryDoubtfulMails', nameOf(subject), { retried }, now)
    return { retried }
  })
}

const nameOf = ({ fieldworkId, number }: Subject) => `${fieldworkId}/${number}`

async function deed<Result>(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: Subject,
  work: (tx: Tx, mailing: Mailing) => Promise<Result>,
): Promise<Result | { refusal: 'unknown-mailing' }> {
  demand(actor, 'runFieldwork')
  return db.$transaction(
    async (tx) => {
      const mailing = await findMailingForChange(tx, fieldworkId, number)
      return mailing ? work(tx, mailing) : { refusal: 'unknown-mailing' as const }
    },
    { timeout: 30_000 },
  )
}

async function moved(
  tx: Tx,
  actor: Actor,
  mailing: Mailing,
  name: string,
  state: MailingState,
  now: Date,
): Promise<Done> {
  await markMailing(tx, mailing, state)
  await audit(tx, actor, name, nameOf(mailing), { from: mailing.state }, now)
  return { state }
}
