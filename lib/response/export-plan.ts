import type { Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { type Column, columnsOf } from './export-columns'

export type ExportVersion = {
  number: number
  definition: Definition
  columns: Map<string, Column>
}

/** `names`: the newest version's columns in its order, then those that only earlier ones have. */
export type ExportPlan = { names: string[]; versions: Map<string, ExportVersion> }

export async function readExportPlan(db: Tx, fieldworkId: string): Promise<ExportPlan | null> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const wave = await findWave(db, fieldwork.waveId)
  if (!wave) throw new Error(`fieldwork ${fieldworkId} has no wave`)
  const versions = new Map<string, ExportVersion>()
  for (const hash of fieldwork.versions.toReversed()) {
    const version = await versionByHash(db, hash)
    if (!version) throw new Error(`fieldwork ${fieldworkId} has no version ${hash}`)
    const { number, definition } = version
    const columns = columnsOf(definition, wave.year).map((column) => [column.name, column] as const)
    versions.set(hash, { number, definition, columns: new Map(columns) })
  }
  const names = new Set([...versions.values()].flatMap(({ columns }) => [...columns.keys()]))
  return { names: [...names], versions }
}
