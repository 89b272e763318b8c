import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import type { Figure } from '@/lib/tabulation/figure'
import { readFigures, readSampleSize } from '@/lib/tabulation/figures.query'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import type { TerritorySet } from '@/lib/territory/territory'
import { listTerritorySets } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork, listFieldworks } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { protect } from './protect'
import { protectPartition } from './protect-partition'

/** Figures of one territory set, or of the whole territory of the wave (null). */
export type TerritoryFigures = { territory: string | null; figures: Figure[] }

export type DeskFigures = {
  fieldwork: Fieldwork
  definition: Definition
  territories: TerritorySet[]
  indicators: { code: string; name: Localized }[]
  /** The whole first, then each territory set if they were asked for. */
  byTerritory: TerritoryFigures[]
  isEmpty: boolean
}

/**
 * The figures of a fieldwork as its desk may see them: thresholds of `statistics.md` 9.3, and no
 * territory that the others would give back. Null: no such fieldwork.
 */
export async function readDeskFigures(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  breakdown: 'whole' | 'territories',
): Promise<DeskFigures | null> {
  demand(actor, 'readFigures')
  const fieldwork = await findFieldwork(db, fieldworkId)
  const wave = fieldwork && (await findWave(db, fieldwork.waveId))
  if (!fieldwork || !wave) return null
  const { programmeId, audienceCode, tallyPlan } = fieldwork
  const isByDepartment = tallyPlan.profile.includes('department')
  const [audience, territories, indicators, size] = await Promise.all([
    findAudience(db, programmeId, audienceCode),
    isByDepartment ? listTerritorySets(db, wave.territorySets) : [],
    listIndicators(db, programmeId),
    readSampleSize(db, actor, fieldworkId, { universe: true }),
  ])
  if (!audience) throw new Error(`${fieldworkId} has no audience`)
  const whole = await readFigures(db, actor, fieldworkId, { universe: true })
  const parts: TerritoryFigures[] = []
  for (const { code, departments } of breakdown === 'whole' ? [] : territories) {
    const figures = await readFigures(db, actor, fieldworkId, { universe: true, departments })
    parts.push({ territory: code, figures })
  }
  return {
    fieldwork,
    definition: await definitionOf(db, fieldwork),
    territories,
    indicators: indicators
      .filter(({ recipes }) => recipes[audienceCode])
      .map(({ code, name }) => ({ code, name: name as Localized })),
    byTerritory: [
      { territory: null, figures: protect(whole, audience.unit, 'desk') },
      ...protectPartition(parts, audience.unit, 'desk'),
    ],
    isEmpty: size === 0,
  }
}

export type WaveIndicator = { code: string; name: Localized; byAudience: Record<string, Figure> }

/** Each indicator of a wave with the figure of every audience that is asked for it. */
export async function readWaveIndicators(
  db: Db | Tx,
  actor: Actor,
  waveId: string,
  territory: string | null,
): Promise<WaveIndicator[]> {
  demand(actor, 'readFigures')
  const indicators = new Map<string, WaveIndicator>()
  for (const { id, audienceCode } of await listFieldworks(db, waveId)) {
    const read = await readDeskFigures(db, actor, id, territory === null ? 'whole' : 'territories')
    const figures = read?.byTerritory.find((one) => one.territory === territory)?.figures ?? []
    for (const { code, name } of read?.indicators ?? []) {
      const figure = figures.find((one) => one.indicator === code)
      if (!figure) continue
      const indicator = indicators.get(code) ?? { code, name, byAudience: {} }
      indicator.byAudience[audienceCode] = figure
      indicators.set(code, indicator)
    }
  }
  return [...indicators.values()]
}

async function definitionOf(db: Tx, { id, versions }: Fieldwork): Promise<Definition> {
  const found = await Promise.all(versions.map((hash) => versionByHash(db, hash)))
  return mergeVersions(
    found.map((version) => {
      if (!version) throw new Error(`${id} names a version that does not exist`)
      return version.definition
    }),
  )
}
