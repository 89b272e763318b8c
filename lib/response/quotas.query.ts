import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { readAttempts } from '@/lib/platform/attempts.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { defaultProtection, type Protection } from '@/lib/wave/protection'
import { scopeOf } from './arrival'
import { countSignals, type QuotaCell } from './quota.store'
import { categoriesIn } from './quota-category'
import { type QuotaVariables, readQuotaVariables } from './quota-cells.query'
import { readShownCells } from './shown-cells.query'

export type PlannedCell = Omit<QuotaCell, 'key'> & { categories: Record<string, string> }

export type Quotas = {
  fieldwork: Fieldwork
  cells: PlannedCell[]
  offered: QuotaVariables
}

/** Null: no such fieldwork. */
export async function readQuotas(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
): Promise<Quotas | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const cells = await readShownCells(db, fieldwork)
  return {
    fieldwork,
    cells: cells.map(({ key, ...cell }) => ({ ...cell, categories: categoriesIn(key) })),
    offered: await readQuotaVariables(db, fieldwork),
  }
}

/** The least filled of their places first, the full ones last. */
export function worstFirst(cells: readonly PlannedCell[]): PlannedCell[] {
  const filled = ({ places, taken }: PlannedCell) => (places === 0 ? Infinity : taken / places)
  return cells.toSorted(
    (a, b) => filled(a) - filled(b) || b.places - a.places || nameOf(a).localeCompare(nameOf(b)),
  )
}

const nameOf = ({ categories }: PlannedCell) => Object.values(categories).join()

export type LinkProtection = {
  protection: Protection
  /** Submissions in the current ten minutes. */
  attempts: { ofAll: number; networks: number; ofBusiest: number }
  /** Complete responses that an analyst is told of. */
  signals: { burst: number; overQuota: number; any: number }
}

export async function readLinkProtection(
  db: Tx,
  actor: Actor,
  { id, protection }: Pick<Fieldwork, 'id' | 'protection'>,
  now: Date,
): Promise<LinkProtection> {
  demand(actor, 'runFieldwork')
  return {
    protection: protection ?? defaultProtection,
    attempts: await readAttempts(db, scopeOf(id), now),
    signals: await countSignals(db, id),
  }
}
