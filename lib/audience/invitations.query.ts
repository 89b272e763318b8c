import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import { foldTracks } from './fold-tracks.command'
import type { UnitProblem } from './frame-unit'
import { type HistoryEvent, standingEvents } from './history'
import { listHistory } from './history.store'
import type { InvitationsAsked } from './invitation-list'
import {
  countGroups,
  countListed,
  countProblems,
  type InvitationGroup,
  type ListedInvitation,
  listInvited,
} from './invitation-list.store'
import { findStrataNames } from './strata-names.store'
import { type InvitationState, inOrder } from './track'

export const invitationsAtOnce = 50

export type ListedUnit = ListedInvitation & { last: HistoryEvent | null }

export type SeenInvitations = {
  byState: Partial<Record<InvitationState, number>>
  total: number
  strata: { code: string; count: number }[]
  strataNames: Record<string, Localized>
  departments: { code: string; count: number }[]
  problems: { problem: UnitProblem; count: number }[]
  /** Of the list asked for. */
  found: number
  page: number
  pages: number
  rows: ListedUnit[]
}

/** Who was drawn and where each of them stands. */
export async function readInvitations(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: InvitationsAsked,
): Promise<SeenInvitations> {
  demand(actor, 'runFieldwork')
  await foldTracks(db, fieldworkId)
  const [groups, problems, strataNames] = await Promise.all([
    countGroups(db, fieldworkId),
    countProblems(db, fieldworkId),
    findStrataNames(db, fieldworkId),
  ])
  const found =
    asked.search || asked.problem
      ? await countListed(db, fieldworkId, asked)
      : sum(groups.filter((group) => isAsked(group, asked)))
  const pages = Math.max(1, Math.ceil(found / invitationsAtOnce))
  const page = Math.min(asked.page, pages)
  const rows = await pageOf(db, fieldworkId, asked, { page, found })
  return {
    byState: Object.fromEntries(countBy(groups, (it) => it.state)),
    total: sum(groups),
    strata: listed(countBy(groups, (it) => it.stratum)),
    strataNames,
    departments: listed(countBy(groups, (it) => it.department ?? '')),
    problems,
    found,
    page,
    pages,
    rows: await withLastEvents(db, fieldworkId, rows),
  }
}

function pageOf(
  db: Db,
  fieldworkId: string,
  asked: InvitationsAsked,
  { page, found }: { page: number; found: number },
) {
  const offset = (page - 1) * invitationsAtOnce
  const limit = Math.min(invitationsAtOnce, found - offset)
  const fromEnd = offset > found / 2
  const skipped = fromEnd ? found - offset - limit : offset
  return listInvited(db, fieldworkId, asked, { limit, offset: skipped, fromEnd })
}

/** Each with the last that happened to it, what was taken back aside. */
export async function withLastEvents(
  db: Db,
  fieldworkId: string,
  rows: readonly ListedInvitation[],
): Promise<ListedUnit[]> {
  const ids = rows.map(({ id }) => id)
  const history = ids.length === 0 ? [] : await listHistory(db, fieldworkId, ids)
  const last = new Map<string, HistoryEvent>()
  for (const event of inOrder(standingEvents(history))) last.set(event.invitationId, event)
  return rows.map((row) => ({ ...row, last: last.get(row.id) ?? null }))
}

const isAsked = (group: InvitationGroup, { state, stratum, department }: InvitationsAsked) =>
  (!state || group.state === state) &&
  (stratum === undefined || group.stratum === stratum) &&
  (!department || group.department === department)

function countBy<Key>(groups: readonly InvitationGroup[], of: (group: InvitationGroup) => Key) {
  const counts = new Map<Key, number>()
  for (const group of groups) counts.set(of(group), (counts.get(of(group)) ?? 0) + group.count)
  return counts
}

const listed = (counts: Map<string, number>) =>
  [...counts]
    .filter(([code]) => code !== '')
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => a.code.localeCompare(b.code, 'fr', { numeric: true }))

const sum = (groups: readonly InvitationGroup[]) =>
  groups.reduce((total, { count }) => total + count, 0)
