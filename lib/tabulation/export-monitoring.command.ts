import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findWave } from '@/lib/wave/wave.store'
import type { WaveMonitoring } from './monitoring'
import { readMonitoring } from './monitoring.query'

/** How the collections of a wave go, to be taken away: as figures, or as a document. */
export async function exportMonitoring(
  db: Db,
  actor: Actor,
  waveId: string,
  format: 'csv' | 'pdf' | 'png',
  now: Date,
): Promise<WaveMonitoring | { refusal: 'unknown-wave' }> {
  demand(actor, 'runFieldwork')
  if (!(await findWave(db, waveId))) return { refusal: 'unknown-wave' }
  await audit(db, actor, 'exportMonitoring', waveId, { format }, now)
  return readMonitoring(db, actor, waveId, now)
}
