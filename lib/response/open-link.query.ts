import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countOutcomes, countReached } from './open-link.store'
import { type OpenLinkCounts, type OpenLinkRates, openLinkRates } from './open-link-rates'

export type OpenLink = {
  on: string
  counts: OpenLinkCounts
  rates: OpenLinkRates
  /** More were sent in than browsers said they had begun: what rests on beginnings is unknown. */
  isUncounted: boolean
}

/**
 * Participation and completion of an open link up to a day: nobody was invited, so no response rate. Distinct
 * visitors are not kept. Begun: the first page of questions was shown, as browsers said. Null: no such
 * fieldwork, or one by invitation.
 */
export async function readOpenLink(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  { on }: { on: string },
): Promise<OpenLink | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (fieldwork?.entry !== 'open') return null
  const versions = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
  const { pages } = mergeVersions(versions.flatMap((it) => (it ? [it.definition] : [])))
  const [outcomes, started] = await Promise.all([
    countOutcomes(db, fieldworkId, on),
    countReached(db, fieldworkId, pages[0]?.id ?? '', on),
  ])
  const sum = (...kinds: string[]) =>
    outcomes.reduce((all, it) => all + (kinds.includes(it.outcome) ? it.count : 0), 0)
  const complete = sum('complete')
  const screenedOut = sum('screenedOut', 'overQuota')
  const isUncounted = started < complete + screenedOut
  const counts = { uniqueVisitors: null, started, complete, partial: 0, screenedOut }
  return {
    on,
    counts,
    rates: openLinkRates(
      isUncounted ? { ...counts, started: 0, complete: 0, screenedOut: 0 } : counts,
    ),
    isUncounted,
  }
}
