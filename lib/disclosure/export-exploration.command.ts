import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { fileName, readAddress, toSearch } from './exploration'
import { readExploration } from './explore.query'
import { settle } from './explore-menu'
import { readExploreMenu } from './explore-menu.query'
import type { ExploredTable } from './explored-table'

/** The table of an address, to leave as a file: the same as its page shows, and an audit line. */
export async function exportExploration(
  db: Db,
  actor: Actor,
  waveId: string,
  address: URLSearchParams,
  now: Date,
): Promise<{ table: ExploredTable; name: string } | { refusal: 'unknown-wave' }> {
  demand(actor, 'exportResults')
  const menu = await readExploreMenu(db, actor, waveId)
  const settled = menu && settle(menu, readAddress(address).asked)
  if (!settled) return { refusal: 'unknown-wave' }
  const { exploration } = settled
  const table = await readExploration(db, actor, waveId, exploration, now)
  if (!table) return { refusal: 'unknown-wave' }
  await audit(db, actor, 'exportExploration', waveId, { table: toSearch(exploration) }, now)
  return { table, name: fileName(exploration) }
}
