import type { Tx } from '@/lib/db/client'
import type { Alert as Row } from '@/lib/db/generated/client'
import { dateOfDay, dayOfDate } from '@/lib/wave/day'
import { Alert } from './alert'

export async function saveAlert(db: Tx, alert: Omit<Alert, 'value' | 'firedAt' | 'sentAt'>) {
  await db.alert.create({ data: { ...alert, day: alert.day && dateOfDay(alert.day) } })
}

/** In the order they were made. */
export async function listAlerts(db: Tx, fieldworkId: string): Promise<Alert[]> {
  const rows = await db.alert.findMany({
    where: { fieldworkId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(parsed)
}

/** Of fieldworks that are open, those that have not fired. */
export async function listWaitingAlerts(db: Tx): Promise<Alert[]> {
  const open = await db.fieldwork.findMany({ where: { state: 'open' }, select: { id: true } })
  const rows = await db.alert.findMany({
    where: { firedAt: null, fieldworkId: { in: open.map(({ id }) => id) } },
    orderBy: { fieldworkId: 'asc' },
  })
  return rows.map(parsed)
}

/** False: it is not there. */
export async function removeStoredAlert(db: Tx, fieldworkId: string, id: string) {
  const { count } = await db.alert.deleteMany({ where: { fieldworkId, id } })
  return count === 1
}

/** False: it had fired, or is gone. Of several that try at once, one succeeds. */
export async function markFired(db: Tx, id: string, value: number, now: Date): Promise<boolean> {
  const { count } = await db.alert.updateMany({
    where: { id, firedAt: null },
    data: { firedAt: now, value },
  })
  return count === 1
}

export async function markAlertSent(db: Tx, id: string, now: Date): Promise<void> {
  await db.alert.updateMany({ where: { id }, data: { sentAt: now } })
}

export async function countFullCells(db: Tx, fieldworkId: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ full: number }]>`
    SELECT count(*)::int AS full FROM quota_cell
    WHERE fieldwork_id = ${fieldworkId} AND places > 0 AND taken >= places`
  return row.full
}

function parsed(row: Row): Alert {
  return Alert.parse({ ...row, day: row.day && dayOfDate(row.day) })
}

/** Complete responses of an open link, and the day of the last. */
export async function readLastResponse(
  db: Tx,
  fieldworkId: string,
): Promise<{ responses: number; last: string | null }> {
  const [row] = await db.$queryRaw<[{ responses: number; last: string | null }]>`
    SELECT count(*)::int AS responses, max(day)::text AS last FROM response
    WHERE fieldwork_id = ${fieldworkId} AND outcome = 'complete' AND NOT excluded`
  return row
}
