import { type Actor, demand, may } from '@/lib/access/actor'
import type { AudienceUnit } from '@/lib/audience/audience'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Figure } from '@/lib/tabulation/figure'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import { sampleSize, type Tabulation, type UsedWeighting } from '@/lib/tabulation/tabulation'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import type { TerritorySet } from '@/lib/territory/territory'
import { listTerritorySets } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { listFieldworks } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { type TerritoryFigures, territoryFigures } from './territory-figures'

export type DeskFigures = {
  fieldwork: Fieldwork
  definition: Definition
  territories: TerritorySet[]
  indicators: { code: string; name: Localized }[]
  /** The whole first, then each territory set. */
  byTerritory: TerritoryFigures[]
  /** In use, or refused: figures are then unweighted. */
  weighting: UsedWeighting | null
  isEmpty: boolean
}

/**
 * The figures of a fieldwork as its desk may see them: thresholds of `statistics.md` 9.3, and no
 * territory that the others would give back. `weighted`: by the weighting in use, if there is one and
 * it holds; always so for who may not have the responses, since figures with weights and without are two
 * equations on what is hidden. Null: no such fieldwork.
 */
export async function readDeskFigures(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  weighted: boolean,
): Promise<DeskFigures | null> {
  demand(actor, 'readFigures')
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) return null
  const { fieldwork, definition } = tabulation
  const { programmeId, audienceCode, tallyPlan, waveId } = fieldwork
  const wave = await findWave(db, waveId)
  if (!wave) throw new Error(`${fieldworkId} has no wave`)
  const isByDepartment = tallyPlan.profile.includes('department')
  const [audience, territories, indicators] = await Promise.all([
    findAudience(db, programmeId, audienceCode),
    isByDepartment ? listTerritorySets(db, wave.territorySets) : [],
    listIndicators(db, programmeId),
  ])
  if (!audience) throw new Error(`${fieldworkId} has no audience`)
  return {
    fieldwork,
    definition,
    territories,
    indicators: indicators
      .filter(({ recipes }) => recipes[audienceCode])
      .map(({ code, name }) => ({ code, name: name as Localized })),
    byTerritory: await figuresKept(
      tabulation,
      territories,
      audience.unit,
      weighted || !may(actor, 'exportResults'),
    ),
    weighting: tabulation.weighting,
    isEmpty: sampleSize(tabulation, { universe: true }) === 0,
  }
}

// Copies of one state of the cells (`readTabulation` keeps them by its stamp), gone when it is.
const kept = new WeakMap<Tabulation['profiles'], Map<string, Promise<TerritoryFigures[]>>>()

function figuresKept(
  tabulation: Tabulation,
  sets: TerritorySet[],
  unit: AudienceUnit,
  weighted: boolean,
): Promise<TerritoryFigures[]> {
  const { profiles, fieldwork, recipes, weighting } = tabulation
  const ofState = kept.get(profiles) ?? new Map<string, Promise<TerritoryFigures[]>>()
  kept.set(profiles, ofState)
  const { versions, tallyPlan, sampleKind, frame } = fieldwork
  const plan = [versions, tallyPlan, sampleKind, frame, recipes, weighting?.weighting.hash]
  const key = JSON.stringify([unit, weighted, sets, plan])
  const known = ofState.get(key)
  if (known) return known
  const made = territoryFigures(tabulation, sets, unit, 'desk', weighted)
  ofState.set(key, made)
  made.catch(() => ofState.delete(key))
  return made
}

export type WaveIndicator = { code: string; name: Localized; byAudience: Record<string, Figure> }

export type WaveFigures = {
  indicators: WaveIndicator[]
  /** By audience: in use, refused (its figures are then unweighted), or none. */
  weightings: Record<string, UsedWeighting | null>
}

/** Each indicator of a wave with the figure of every audience that is asked for it. */
export async function readWaveIndicators(
  db: Db | Tx,
  actor: Actor,
  waveId: string,
  territory: string | null,
  weighted: boolean,
): Promise<WaveFigures> {
  demand(actor, 'readFigures')
  const indicators = new Map<string, WaveIndicator>()
  const weightings: WaveFigures['weightings'] = {}
  for (const { id, audienceCode } of await listFieldworks(db, waveId)) {
    const read = await readDeskFigures(db, actor, id, weighted)
    if (!read) continue
    weightings[audienceCode] = read.weighting
    const figures = read.byTerritory.find((one) => one.territory === territory)?.figures ?? []
    for (const { code, name } of read.indicators) {
      const figure = figures.find((one) => one.indicator === code)
      if (!figure) continue
      const indicator = indicators.get(code) ?? { code, name, byAudience: {} }
      indicator.byAudience[audienceCode] = figure
      indicators.set(code, indicator)
    }
  }
  return { indicators: [...indicators.values()], weightings }
}
