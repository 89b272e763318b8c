import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { listTeam } from '@/lib/access/team.store'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { NewAlert, needsInvitations } from './alert'
import { saveAlert } from './alert.store'

/** To accounts that run fieldworks, and nobody else. */
export async function addAlert(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: NewAlert,
  now: Date,
): Promise<
  | { added: string }
  | { refusal: 'unknown-fieldwork' | 'fieldwork-closed' | 'needs-invitations' | 'needs-quota' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: terms, error } = NewAlert.safeParse(input)
  if (!terms) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldwork(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.state === 'closed') return { refusal: 'fieldwork-closed' }
    if (needsInvitations(terms.kind) && fieldwork.entry !== 'invitation')
      return { refusal: 'needs-invitations' }
    if (terms.kind === 'quotaFull' && !fieldwork.quota) return { refusal: 'needs-quota' }
    const team = new Set((await listTeam(tx)).map(({ email }) => email))
    const stranger = terms.recipients.findIndex((email) => !team.has(email))
    if (stranger >= 0) return { issues: [notOfTheTeam(stranger)] }
    const id = randomUUID()
    const { days, day } = terms.kind === 'rateBelow' ? terms : { days: null, day: null }
    await saveAlert(tx, {
      ...{ id, fieldworkId, kind: terms.kind, threshold: terms.threshold, days, day },
      recipients: [...new Set(terms.recipients)],
      ...{ createdAt: now, createdBy: actor.kind === 'account' ? actor.id : actor.kind },
      author: actor.kind === 'account' ? actor.name : '',
    })
    const detail = { alert: id, kind: terms.kind, threshold: terms.threshold, days, day }
    await audit(tx, actor, 'addAlert', fieldworkId, detail, now)
    return { added: id }
  })
}

const notOfTheTeam = (at: number): z.core.$ZodIssue => ({
  ...{ code: 'custom', path: ['recipients', at], message: 'not of the team', input: undefined },
})
