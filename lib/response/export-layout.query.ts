import { findAudience } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { listCarriedStrata } from './export.store'
import { columnsOf } from './export-columns'
import { positionColumns } from './export-positions'

/** What the file of a fieldwork's responses consists of: its accepted versions decide, never the answers. */
export async function readLayout(db: Tx, fieldworkId: string) {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) throw new Error(`no fieldwork ${fieldworkId}`)
  const audience = await findAudience(db, fieldwork.programmeId, fieldwork.audienceCode)
  if (!audience) throw new Error(`${fieldworkId} has no audience`)
  const definitions = new Map<string, Definition>()
  for (const hash of fieldwork.versions) {
    const version = await versionByHash(db, hash)
    if (version) definitions.set(hash, version.definition)
  }
  const merged = mergeVersions([...definitions.values()])
  const ages = fieldwork.tallyPlan.derivations.filter((one) => one.kind === 'age')
  const columns = merged.items.flatMap((item) => columnsOf(merged, item, audience.unit, ages))
  const shown = new Set(columns.map(({ item }) => item))
  // What identifies has no column, so neither has the order of its options.
  const positions = merged.items
    .filter((item) => shown.has(item))
    .flatMap((item) => positionColumns(merged, item))
  const wordings = new Set(
    [...definitions.values()].flatMap((definition) => Object.keys(definition.wordings ?? {})),
  )
  const strata = await listCarriedStrata(db, fieldworkId)
  return { columns, positions, wordings: [...wordings], definitions, merged, ages, strata }
}
