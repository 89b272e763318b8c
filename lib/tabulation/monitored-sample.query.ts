import type { Actor } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import type { Monitored } from './monitoring'
import { countCategories } from './monitoring.store'
import { proposeMargin, territoryLevel } from './propose-margin.query'
import { sampleMargin } from './sample-margin'
import type { Margin } from './weighting'
import { findWeighting, listWeightings } from './weighting.store'

/**
 * The sample beside the margins of the weighting in use, else of the newest proposed, else beside official
 * totals by territory. Null: nothing to compare with.
 */
export async function readSample(
  db: Db | Tx,
  actor: Actor,
  fieldwork: Fieldwork,
): Promise<Monitored['sample']> {
  const { id, weighting } = fieldwork
  const used = weighting === null ? null : await findWeighting(db, id, weighting)
  const shown = used ?? (await listWeightings(db, id))[0] ?? null
  const margins = shown?.plan.margins ?? (await officialMargins(db, actor, fieldwork))
  if (margins.length === 0) return null
  const compared = margins.map(async (margin) => {
    const variables = margin.variables.map(({ variable }) => variable)
    return sampleMargin(margin, await countCategories(db, id, variables))
  })
  return {
    margins: await Promise.all(compared),
    weighting: shown?.number ?? null,
    isInUse: used !== null,
  }
}

// A geography is immutable once loaded; what is counted by is in the key.
const official = new Map<string, Margin[]>()

async function officialMargins(db: Db | Tx, actor: Actor, fieldwork: Fieldwork): Promise<Margin[]> {
  const key = `${fieldwork.id} ${contentHash(fieldwork.tallyPlan)}`
  const known = official.get(key)
  if (known) return known
  const margins: Margin[] = []
  for (const variable of fieldwork.tallyPlan.profile) {
    const level = territoryLevel(fieldwork.tallyPlan, variable)
    // A wave holds in one region: nothing to compare there.
    if (level === null || level === 'region') continue
    const margin = await proposeMargin(db, actor, fieldwork.id, [{ variable }])
    if (margin) margins.push(margin)
  }
  official.set(key, margins)
  return margins
}
