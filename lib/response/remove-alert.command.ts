import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { removeStoredAlert } from './alert.store'

export async function removeAlert(
  db: Db,
  actor: Actor,
  subject: { fieldworkId: string; alert: string },
  now: Date,
): Promise<{ removed: string } | { refusal: 'unknown-alert' }> {
  demand(actor, 'runFieldwork')
  const { fieldworkId, alert } = subject
  return db.$transaction(async (tx) => {
    if (!(await removeStoredAlert(tx, fieldworkId, alert))) return { refusal: 'unknown-alert' }
    await audit(tx, actor, 'removeAlert', fieldworkId, { alert }, now)
    return { removed: alert }
  })
}
