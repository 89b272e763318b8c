import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { standing } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { foldTracks } from './fold-tracks.command'
import { findInvitation } from './invitation.store'
import { hashOfKey, newKey } from './invitation-key'
import { saveKeys } from './invitation-key.store'
import { isSettled } from './track'

const entryHours = 12

export type DoorRefusal =
  | 'unknown-invitation'
  | 'fieldwork-draft'
  | 'fieldwork-not-yet-open'
  | 'fieldwork-closed'
  /** It answered, refused, or is not to be asked. */
  | 'settled'

/** A fresh personal link for someone who lost theirs: shown once, kept as a hash. Earlier ones stay good. */
export async function renewLink(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; invitationId: string },
  now: Date,
): Promise<{ key: string } | { refusal: DoorRefusal }> {
  return mint(db, actor, subject, { deed: 'renewLink', kind: 'link' }, now)
}

/** A key that enters the answers of a unit over the telephone or from paper, good for twelve hours. */
export async function openEntry(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; invitationId: string; mode: 'phone' | 'paper' },
  now: Date,
): Promise<{ key: string } | { refusal: DoorRefusal }> {
  const expiresAt = new Date(now.getTime() + entryHours * 3_600_000)
  const { mode } = subject
  return mint(db, actor, subject, { deed: 'openEntry', kind: 'entry', mode, expiresAt }, now)
}

type Minted =
  | { deed: 'renewLink'; kind: 'link' }
  | { deed: 'openEntry'; kind: 'entry'; mode: 'phone' | 'paper'; expiresAt: Date }

async function mint(
  db: Db,
  actor: Actor,
  { fieldworkId, invitationId }: { fieldworkId: string; invitationId: string },
  { deed, ...as }: Minted,
  now: Date,
): Promise<{ key: string } | { refusal: DoorRefusal }> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return { refusal: 'unknown-invitation' }
  const stands = standing(fieldwork, now)
  if (stands === 'closed') return { refusal: 'fieldwork-closed' }
  if (stands === 'draft') return { refusal: 'fieldwork-draft' }
  if (stands === 'notYetOpen' && as.kind === 'entry') return { refusal: 'fieldwork-not-yet-open' }
  await foldTracks(db, fieldworkId)
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, fieldworkId, invitationId)
    if (!invitation) return { refusal: 'unknown-invitation' }
    // Whoever asked for no more mails may still be written to by hand, on asking.
    const { state } = invitation
    if (isSettled(state) && state !== 'optedOut') return { refusal: 'settled' }
    const key = newKey()
    // A key as long as this one is hashed without the pepper.
    const hash = hashOfKey(key, '') as string
    await saveKeys(tx, fieldworkId, [{ invitationId, hash, ...as }])
    const detail = as.kind === 'entry' ? { mode: as.mode } : {}
    await audit(tx, actor, deed, `${fieldworkId}/${invitationId}`, detail, now)
    return { key }
  })
}
