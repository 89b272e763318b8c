import { type Actor, demand } from '@/lib/access/actor'
import type { Audience } from '@/lib/audience/audience'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { versionByHash } from '@/lib/questionnaire/version.store'
import type { TerritorySet } from '@/lib/territory/territory'
import {
  type Department,
  listDepartments,
  listTerritorySets,
} from '@/lib/territory/territory.store'
import type { Fieldwork } from './fieldwork'
import { findFieldwork, listFieldworks } from './fieldwork.store'
import type { Programme } from './programme'
import { findProgramme } from './programme.store'
import type { Wave } from './wave'
import { findWave, listWaves } from './wave.store'

export type WaveOverview = {
  wave: Wave
  programme: Programme
  /** In the programme's order of audiences. */
  fieldworks: { fieldwork: Fieldwork; audience: Audience }[]
}

/** Newest first. */
export async function readWaves(db: Tx, actor: Actor): Promise<WaveOverview[]> {
  demand(actor, 'readFigures')
  return Promise.all((await listWaves(db)).map((wave) => overview(db, wave)))
}

export async function readWave(
  db: Tx,
  actor: Actor,
  waveId: string,
): Promise<(WaveOverview & { departments: Department[]; territorySets: TerritorySet[] }) | null> {
  demand(actor, 'readFigures')
  const wave = await findWave(db, waveId)
  if (!wave) return null
  const [seen, departments, territorySets] = await Promise.all([
    overview(db, wave),
    listDepartments(db, wave.vintage, wave.regionCode),
    listTerritorySets(db, wave.territorySets),
  ])
  return { ...seen, departments, territorySets }
}

/** One fieldwork of the desk, with the wave and programme it belongs to. */
export async function readFieldwork(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
): Promise<{
  fieldwork: Fieldwork
  audience: Audience
  wave: Wave
  programme: Programme
  departments: Department[]
  /** In which respondents may read the newest version of its questionnaire. */
  languages: Definition['languages']
} | null> {
  demand(actor, 'readFigures')
  const fieldwork = await findFieldwork(db, fieldworkId)
  const seen = fieldwork && (await readWave(db, actor, fieldwork.waveId))
  const one = seen?.fieldworks.find((it) => it.fieldwork.id === fieldworkId)
  if (!seen || !one) return null
  const { wave, programme, departments } = seen
  const version = await versionByHash(db, one.fieldwork.versions.at(-1) as string)
  const languages = version?.definition.languages ?? ['fr']
  return { ...one, wave, programme, departments, languages }
}

async function overview(db: Tx, wave: Wave): Promise<WaveOverview> {
  const [programme, audiences, fieldworks] = await Promise.all([
    findProgramme(db, wave.programmeId),
    listAudiences(db, wave.programmeId),
    listFieldworks(db, wave.id),
  ])
  if (!programme) throw new Error(`wave ${wave.id} has no programme`)
  const pairs = fieldworks.map((fieldwork) => {
    const audience = audiences.find((it) => it.code === fieldwork.audienceCode)
    if (!audience) throw new Error(`fieldwork ${fieldwork.id} has no audience`)
    return { fieldwork, audience }
  })
  return { wave, programme, fieldworks: pairs }
}
