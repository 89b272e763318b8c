import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { parisDay } from '@/lib/wave/day'
import { enteredBy } from './author'
import { ContactResult } from './contact-result'
import { foldTracks } from './fold-tracks.command'
import { type HistoryEvent, standingEvents } from './history'
import { listHistory, recordEvents } from './history.store'
import { findInvitation } from './invitation.store'
import { inOrder } from './track'

export type ContactRefusal =
  | 'unknown-invitation'
  /** It answered: nothing that staff can say weighs more. */
  | 'already-answered'
  | 'already-recorded'
  | 'not-recorded-by-staff'

/** A contact's result, in the history of an invitation. */
export async function recordContact(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; invitationId: string },
  input: ContactResult,
  now: Date,
): Promise<{ recorded: true } | { refusal: ContactRefusal } | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'runFieldwork')
  const { fieldworkId, invitationId } = subject
  const parsed = ContactResult.safeParse(input)
  if (!parsed.data) return { issues: parsed.error.issues }
  const { kind, day, channel, reason, note } = parsed.data
  await foldTracks(db, fieldworkId)
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, fieldworkId, invitationId)
    if (!invitation) return { refusal: 'unknown-invitation' }
    const { state } = invitation
    if (state === 'complete' || state === 'partial') return { refusal: 'already-answered' }
    const history = inOrder(await listHistory(tx, fieldworkId, [invitationId]))
    const drawn = history.find((event) => event.kind === 'created')?.day ?? ''
    if (day > parisDay(now)) return { issues: [issueOfDay('in-the-future')] }
    if (day < drawn) return { issues: [issueOfDay('before-drawn')] }
    const same = (it: HistoryEvent) =>
      it.kind === kind && it.day === day && it.detail.by && it.detail.note === note
    if (standingEvents(history).some(same)) return { refusal: 'already-recorded' }
    const detail = {
      channel,
      ...(reason && { reason }),
      ...(note && { note }),
      ...enteredBy(actor),
    }
    await recordEvents(tx, fieldworkId, [{ invitationId, day, kind, detail }])
    await audit(tx, actor, 'recordContact', `${fieldworkId}/${invitationId}`, { kind, day }, now)
    return { recorded: true }
  })
}

/** Takes back what staff entered by mistake; the history keeps both. */
export async function takeBackContact(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; invitationId: string; eventId: string },
  now: Date,
): Promise<{ takenBack: true } | { refusal: ContactRefusal }> {
  demand(actor, 'runFieldwork')
  const { fieldworkId, invitationId, eventId } = subject
  return db.$transaction(async (tx) => {
    if (!(await findInvitation(tx, fieldworkId, invitationId)))
      return { refusal: 'unknown-invitation' }
    const history = await listHistory(tx, fieldworkId, [invitationId])
    const event = standingEvents(history).find(({ id }) => id === eventId)
    if (!event?.detail.by) return { refusal: 'not-recorded-by-staff' }
    const detail = { of: eventId, ...enteredBy(actor) }
    await recordEvents(tx, fieldworkId, [
      { invitationId, day: parisDay(now), kind: 'void', detail },
    ])
    const subjectLine = `${fieldworkId}/${invitationId}`
    await audit(tx, actor, 'takeBackContact', subjectLine, { kind: event.kind }, now)
    return { takenBack: true }
  })
}

function issueOfDay(message: 'in-the-future' | 'before-drawn'): z.core.$ZodIssue {
  return { code: 'custom', path: ['day'], message, input: undefined }
}
