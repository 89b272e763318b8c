import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { foldTracks } from './fold-tracks.command'
import type { InvitationsAsked } from './invitation-list'
import { listInvited } from './invitation-list.store'
import { withLastEvents } from './invitations.query'

const rowsAtOnce = 10_000

/** The list asked for, whole, as records of a file, header first: contacts as the frame has them, never a key. */
export async function exportInvitations(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: InvitationsAsked,
  now: Date,
): Promise<{ refusal: 'unknown-fieldwork' } | { records: AsyncGenerator<CsvCell[]> }> {
  demand(actor, 'runFieldwork')
  if (!(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-fieldwork' }
  const { state = null, stratum = null, department = null, problem = null } = asked
  const filter = { state, stratum, department, problem }
  await audit(db, actor, 'exportInvitations', fieldworkId, filter, now)
  return { records: records(db, fieldworkId, asked) }
}

async function* records(
  db: Db,
  fieldworkId: string,
  asked: InvitationsAsked,
): AsyncGenerator<CsvCell[]> {
  await foldTracks(db, fieldworkId)
  yield [
    ...['unit', 'name', 'person', 'email', 'phone', 'stratum', 'department', 'design_weight'],
    ...['problems', 'state', 'since', 'last_event', 'last_event_day'],
  ]
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = await listInvited(db, fieldworkId, asked, { limit: rowsAtOnce, offset })
    for (const it of await withLastEvents(db, fieldworkId, rows)) {
      const { person = null, phone = null } = it.contact
      yield [
        ...[it.unitKey, it.name, person, it.email, phone, it.stratum, it.department],
        ...[it.designWeight, it.problems.join(' '), it.state, it.track.at(-1)?.[0] ?? null],
        ...[it.last?.kind ?? null, it.last?.day ?? null],
      ]
    }
    if (rows.length < rowsAtOnce) return
  }
}
