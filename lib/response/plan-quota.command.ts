import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldworkForChange, saveQuota } from '@/lib/wave/fieldwork.store'
import { countTaken } from './count-taken.query'
import {
  dropHolds,
  holdPlanForChange,
  listCells,
  type QuotaCell,
  replaceCells,
} from './quota.store'
import { readCells } from './quota-cells.query'
import { type QuotaRefusal, QuotaToPlan } from './quota-to-plan'
import { withoutWaiting } from './shown-cells.query'

type Places = ReadonlyMap<string, number>

/**
 * Plans places by crossed categories, or with null takes the plan away; also while responses come in. Places taken
 * are never lost: what was received is counted where it belongs, and none comes in meanwhile uncounted.
 */
export async function planQuota(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: QuotaToPlan | null,
  now: Date,
): Promise<{ cells: number } | QuotaRefusal | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'runFieldwork')
  const { data: plan, error } = QuotaToPlan.nullable().safeParse(input)
  if (plan === undefined) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' as const }
    if (fieldwork.state === 'closed') return { refusal: 'fieldwork-closed' as const }
    const places = plan ? await readCells(tx, fieldwork, plan) : new Map<string, number>()
    if ('refusal' in places) return places
    return change(tx, actor, fieldwork, plan, places, now)
  }, patient)
}

/** Reading all responses takes a while where there are many. */
const patient = { timeout: 120_000, maxWait: 5_000 }

async function change(
  tx: Tx,
  actor: Actor,
  fieldwork: Fieldwork,
  plan: QuotaToPlan | null,
  places: Places,
  now: Date,
): Promise<{ cells: number } | QuotaRefusal> {
  const { id } = fieldwork
  // Submissions on their way are waited for, those that follow wait.
  await holdPlanForChange(tx, id)
  const before = await listCells(tx, id)
  const isSame = String(fieldwork.quota?.variables) === String(plan?.variables)
  const known = new Map(before.map(({ key, taken }) => [key, taken]))
  const isKnown = isSame && [...places.keys()].every((key) => known.has(key))
  const taken = plan && !isKnown ? await countTaken(tx, fieldwork, plan.variables) : known
  const rows = [...places].map(([key, places]) => ({ key, places, taken: taken.get(key) ?? 0 }))
  // What is refused says no more than what is shown.
  const shown = await withoutWaiting(tx, fieldwork, plan?.variables ?? [], rows)
  const keys = loweredBelowTaken(shown, isSame ? before : [])
  if (keys.length > 0 && !plan?.acceptLowered) return { refusal: 'below-taken', keys }
  const quota = plan && { variables: plan.variables, policy: plan.policy }
  await saveQuota(tx, id, quota)
  await replaceCells(tx, id, rows)
  if (!isSame || plan?.policy !== 'screenOut') await dropHolds(tx, id)
  const sum = rows.reduce((sum, { places }) => sum + places, 0)
  const detail = { ...quota, cells: rows.length, places: sum, belowTaken: keys.length }
  await audit(tx, actor, 'planQuota', id, detail, now)
  return { cells: rows.length }
}

/** Fewer than are taken already, and fewer than before: somebody should say that this is meant. */
function loweredBelowTaken(
  rows: readonly Omit<QuotaCell, 'held'>[],
  before: readonly QuotaCell[],
): string[] {
  const former = new Map(before.map(({ key, places }) => [key, places]))
  return rows
    .filter(({ key, places, taken }) => places < taken && places < (former.get(key) ?? Infinity))
    .map(({ key }) => key)
}
