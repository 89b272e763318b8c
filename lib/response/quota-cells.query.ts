import type { Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { listDepartments } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { noCategory } from '@/lib/wave/no-category'
import { findWave } from '@/lib/wave/wave.store'
import { keyOf } from './quota-category'
import type { QuotaRefusal, QuotaToPlan } from './quota-to-plan'
import { categoriesOfVariable, quotaVariables } from './quota-variables'

/** Places by key of the crossing: its variables as the plan names them, each category known, none said twice. */
export async function readCells(
  tx: Tx,
  fieldwork: Fieldwork,
  { variables, cells }: QuotaToPlan,
): Promise<Map<string, number> | QuotaRefusal> {
  const offered = await readQuotaVariables(tx, fieldwork)
  for (const [at, variable] of variables.entries())
    if (!offered.variables.includes(variable) || variables.indexOf(variable) !== at)
      return { refusal: 'unknown-variable', variable }
  const known = new Map(variables.map((variable) => [variable, offered.categoriesOf(variable)]))
  const places = new Map<string, number>()
  for (const [at, cell] of cells.entries()) {
    const said = Object.entries(cell.categories)
    if (said.length !== variables.length || !said.every(([name]) => known.has(name)))
      return { refusal: 'other-variables', cell: at }
    if (!said.every(([name, code]) => known.get(name)?.includes(code)))
      return { refusal: 'unknown-category', cell: at }
    const key = keyOf(said)
    if (places.has(key)) return { refusal: 'said-twice', cell: at }
    places.set(key, cell.places)
  }
  return places
}

export type QuotaVariables = {
  /** By which places may be crossed, in every accepted version. */
  variables: string[]
  /** Of all accepted versions together. */
  definition: Definition
  categoriesOf(variable: string): string[]
}

export async function readQuotaVariables(
  tx: Tx,
  { id, tallyPlan, versions, waveId }: Fieldwork,
): Promise<QuotaVariables> {
  const definitions: Definition[] = []
  for (const hash of versions) {
    const version = await versionByHash(tx, hash)
    if (!version) throw new Error(`${id} accepts a version that is not there: ${hash}`)
    definitions.push(version.definition)
  }
  const definition = mergeVersions(definitions)
  const places = await territoriesOf(tx, waveId)
  return {
    variables: quotaVariables(tallyPlan, definition).filter((variable) =>
      definitions.every((one) => quotaVariables(tallyPlan, one).includes(variable)),
    ),
    definition,
    categoriesOf: (variable) => categoriesOfVariable(tallyPlan, definition, variable) ?? places,
  }
}

/** Departments and the region of the wave. */
async function territoriesOf(tx: Tx, waveId: string): Promise<string[]> {
  const wave = await findWave(tx, waveId)
  if (!wave) return []
  const departments = await listDepartments(tx, wave.vintage, wave.regionCode)
  return [...departments.map(({ code }) => code), wave.regionCode, noCategory]
}
