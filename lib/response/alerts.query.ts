import { type Actor, demand } from '@/lib/access/actor'
import { listTeam, type Teammate } from '@/lib/access/team.store'
import type { Db, Tx } from '@/lib/db/client'
import type { Alert } from './alert'
import { listAlerts } from './alert.store'

/** Alerts of a fieldwork in the order they were made, fired or waiting; and who may be told. */
export async function readAlerts(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
): Promise<{ alerts: Alert[]; team: Teammate[] }> {
  demand(actor, 'runFieldwork')
  const [alerts, team] = await Promise.all([listAlerts(db, fieldworkId), listTeam(db)])
  return { alerts, team }
}
