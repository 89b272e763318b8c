import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { readDeskFigures } from '@/lib/disclosure/desk-figures.query'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { countExcluded } from '@/lib/response/exclusion.store'
import {
  countFlagged,
  countFlags,
  countToCheck,
  findChecked,
  listFlagged,
  listUndecided,
} from '@/lib/response/flag.store'
import type { FlagCount, FlaggedAsked, FlaggedResponse } from '@/lib/response/quality-flag'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { excludeFromCells } from './exclude-responses.command'
import { foldPending, holdingCells } from './fold.command'

export const flaggedPerPage = 25

export type Quality = {
  definition: Definition
  counts: FlagCount[]
  /** Complete responses, those excluded among them. */
  responses: number
  excluded: number
  /** Responses with a flag, decided or not. */
  everFlagged: number
  /** How many of them the checks have seen; null: none were made yet. */
  checked: number | null
  flagged: FlaggedResponse[]
  total: number
  page: number
  pages: number
}

/** What the checks noticed, and what was decided. Null: no such fieldwork. */
export async function readQuality(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: FlaggedAsked & { page: number },
): Promise<Quality | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const versions = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
  const wanted = Number.isInteger(asked.page) ? Math.min(Math.max(1, asked.page), 10_000) : 1
  const from = (wanted - 1) * flaggedPerPage
  const [counts, responses, excluded, everFlagged, checked, { responses: flagged, total }] =
    await Promise.all([
      countFlags(db, fieldworkId),
      countToCheck(db, fieldworkId),
      countExcluded(db, fieldworkId),
      countFlagged(db, fieldworkId),
      findChecked(db, fieldworkId),
      listFlagged(db, fieldworkId, asked, from, flaggedPerPage),
    ])
  return {
    definition: mergeVersions(versions.flatMap((version) => version?.definition ?? [])),
    ...{ counts, responses, excluded, everFlagged, checked, flagged, total },
    page: wanted,
    pages: Math.max(1, Math.ceil(total / flaggedPerPage)),
  }
}

/** One indicator as it stands, and as it would without what is flagged. Shares 0-1; null: hidden or none. */
export type ExclusionEffect = {
  indicator: string
  name: Localized
  now: { share: number | null; base: number | null }
  without: { share: number | null; base: number | null }
}

class Undone extends Error {
  constructor(readonly effects: ExclusionEffect[]) {
    super('measured')
  }
}

/**
 * What confirming every flag not yet decided would change to the headline figures: computed for good, in a
 * transaction that is then undone. `busy`: others hold the counts.
 */
export async function readExclusionEffect(
  db: Db,
  actor: Actor,
  fieldworkId: string,
): Promise<ExclusionEffect[] | 'busy'> {
  demand(actor, 'runFieldwork')
  await foldPending(db, fieldworkId)
  try {
    return await db.$transaction(
      async (tx) => {
        const now = await headline(tx, actor, fieldworkId)
        const ids = await listUndecided(tx, fieldworkId, null)
        const done = await holdingCells(tx, fieldworkId, (inside, counting) =>
          excludeFromCells(inside, counting, ids, true),
        )
        if (done === 'busy') return 'busy' as const
        const without = await headline(tx, actor, fieldworkId)
        throw new Undone(
          now.map(({ indicator, name, ...figure }) => {
            const other = without.find((one) => one.indicator === indicator)
            return {
              ...{ indicator, name, now: figure },
              without: { share: other?.share ?? null, base: other?.base ?? null },
            }
          }),
        )
      },
      { timeout: 30_000 },
    )
  } catch (error) {
    if (error instanceof Undone) return error.effects
    throw error
  }
}

async function headline(db: Db | Tx, actor: Actor, fieldworkId: string) {
  const seen = await readDeskFigures(db, actor, fieldworkId, true)
  const figures = seen?.byTerritory[0]?.figures ?? []
  return (seen?.indicators ?? []).flatMap(({ code, name }) => {
    const figure = figures.find((one) => one.indicator === code)
    return figure ? [{ indicator: code, name, share: figure.share, base: figure.base }] : []
  })
}
