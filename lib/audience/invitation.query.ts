import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import { findCommune } from '@/lib/territory/territory.store'
import { foldTracks } from './fold-tracks.command'
import type { HistoryEvent } from './history'
import { standingEvents } from './history'
import { listHistory } from './history.store'
import type { InvitedUnit } from './invitation'
import { findInvitation } from './invitation.store'
import type { InvitationsAsked } from './invitation-list'
import { findBeside } from './invitation-list.store'
import { findStrataNames } from './strata-names.store'
import { inOrder } from './track'

export type SeenInvitation = {
  unit: InvitedUnit
  /** Of its commune, where it has one. */
  communeName: string | null
  /** Of its stratum, where it has words of its own. */
  stratumName: Localized
  /** In order; what was taken back, and the taking back, included. */
  history: (HistoryEvent & { stands: boolean; canTakeBack: boolean })[]
  /** Its neighbours in the list it was reached from. */
  beside: { previous: string | null; next: string | null }
}

/** A unit, what is known of it and what happened to it; `among`: the list it is seen in. */
export async function readInvitation(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; invitationId: string; vintage: number },
  among: InvitationsAsked,
): Promise<SeenInvitation | null> {
  demand(actor, 'runFieldwork')
  const { fieldworkId, invitationId, vintage } = subject
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(invitationId)) return null
  await foldTracks(db, fieldworkId)
  const unit = await findInvitation(db, fieldworkId, invitationId)
  if (!unit) return null
  const [history, beside, commune, strataNames] = await Promise.all([
    listHistory(db, fieldworkId, [invitationId]),
    findBeside(db, fieldworkId, among, unit),
    unit.commune ? findCommune(db, vintage, unit.commune) : null,
    findStrataNames(db, fieldworkId),
  ])
  const standing = new Set(standingEvents(history).map(({ id }) => id))
  return {
    unit,
    communeName: commune?.name ?? null,
    stratumName: strataNames[unit.stratum] ?? { fr: unit.stratum },
    history: inOrder(history).map((event) => {
      const stands = standing.has(event.id)
      return { ...event, stands, canTakeBack: stands && Boolean(event.detail.by) }
    }),
    beside,
  }
}
