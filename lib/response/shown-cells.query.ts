import type { Tx } from '@/lib/db/client'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { countTaken } from './count-taken.query'
import { listCells, type QuotaCell } from './quota.store'

type Of = Pick<Fieldwork, 'id' | 'tallyPlan' | 'followUp'>

/**
 * Crossings as people may see them. In an anonymous follow-up places move with figures, when responses are mixed
 * (`shuffleResponses`): one that was taken, or kept, as one mark of completion came would tell whose answers they are.
 */
export async function readShownCells(
  tx: Tx,
  fieldwork: Of & Pick<Fieldwork, 'quota'>,
): Promise<QuotaCell[]> {
  const cells = await listCells(tx, fieldwork.id)
  if (fieldwork.followUp !== 'anonymous' || !fieldwork.quota) return cells
  const shown = await withoutWaiting(tx, fieldwork, fieldwork.quota.variables, cells)
  return shown.map((cell) => ({ ...cell, held: 0 }))
}

/** With the places alone that figures know of; those of every response where nobody's anonymity hangs on it. */
export async function withoutWaiting<Cell extends { key: string; taken: number }>(
  tx: Tx,
  fieldwork: Of,
  variables: readonly string[],
  cells: readonly Cell[],
): Promise<Cell[]> {
  if (fieldwork.followUp !== 'anonymous') return [...cells]
  const waiting = await countTaken(tx, fieldwork, variables, 'waiting')
  return cells.map((cell) => ({
    ...cell,
    taken: Math.max(0, cell.taken - (waiting.get(cell.key) ?? 0)),
  }))
}
