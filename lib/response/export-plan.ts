import { findAudience } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { type Column, columnsOf } from './export-columns'

/** Columns of all versions that a fieldwork accepts; the versions, to replay a path. */
export type ExportPlan = {
  columns: Column[]
  definition: Definition
  versions: Map<string, { number: number; definition: Definition }>
}

export async function readExportPlan(db: Tx, fieldworkId: string): Promise<ExportPlan | null> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const [wave, audience] = await Promise.all([
    findWave(db, fieldwork.waveId),
    findAudience(db, fieldwork.programmeId, fieldwork.audienceCode),
  ])
  if (!wave || !audience) throw new Error(`${fieldworkId} lacks its wave or audience`)
  const versions: ExportPlan['versions'] = new Map()
  for (const hash of fieldwork.versions) {
    const version = await versionByHash(db, hash)
    if (!version) throw new Error(`${fieldworkId} names a version that does not exist`)
    versions.set(hash, version)
  }
  const definition = mergeVersions([...versions.values()].map((version) => version.definition))
  const columns = columnsOf(definition, { unit: audience.unit, year: wave.year })
  return { columns, definition, versions }
}
