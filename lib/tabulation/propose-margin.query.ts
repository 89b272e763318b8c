import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import { sizeBand } from '@/lib/territory/territory'
import { listCommunes, type RegionCommune } from '@/lib/territory/territory.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import type { Derivation, TallyPlan } from '@/lib/wave/tally-plan'
import { findWave } from '@/lib/wave/wave.store'
import type { Margin, WeightingVariable } from './weighting'

type Level = Extract<Derivation, { kind: 'territory' }>['level']

const valueAt: Record<Level, (commune: RegionCommune) => string> = {
  department: ({ department }) => department,
  region: ({ region }) => region,
  sizeBand: ({ population }) => sizeBand(population),
}

/** Is the variable a level of a territory, so that official totals are known? */
export function territoryLevel({ derivations }: TallyPlan, variable: string): Level | null {
  const found = derivations.find((one) => 'variable' in one && one.variable === variable)
  return found?.kind === 'territory' ? found.level : null
}

/**
 * The official population by department, size of commune or their crossing, groups taken together:
 * inhabitants of the wave's region; for mayors its communes with at least one inhabitant. Of organisations
 * nothing is known but where people live: their totals are meant as shares. Null: not territories.
 */
export async function proposeMargin(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  variables: readonly WeightingVariable[],
): Promise<Margin | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  const wave = fieldwork && (await findWave(db, fieldwork.waveId))
  if (!fieldwork || !wave) return null
  const levels = variables.map(({ variable }) => territoryLevel(fieldwork.tallyPlan, variable))
  if (levels.length === 0 || levels.some((level) => level === null)) return null
  const audience = await findAudience(db, fieldwork.programmeId, fieldwork.audienceCode)
  const communes = await listCommunes(db, wave.vintage, wave.regionCode)
  const lines = new Map<string, Margin['lines'][number]>()
  for (const commune of communes) {
    if (commune.population === 0) continue
    const categories = variables.map(({ groups }, at) => {
      const value = valueAt[levels[at] as Level](commune)
      const group = Object.entries(groups ?? {}).find(([, codes]) => codes.includes(value))
      return group?.[0] ?? value
    })
    const known = lines.get(categories.join('\u001f')) ?? { categories, population: 0 }
    known.population += audience?.unit === 'mayor' ? 1 : commune.population
    lines.set(categories.join('\u001f'), known)
  }
  const counted = audience?.unit === 'mayor' ? 'communes' : 'habitants'
  return {
    variables: [...variables],
    lines: [...lines.values()].sort((a, b) => compare(a.categories, b.categories)),
    source: `Insee, populations de référence, géographie ${wave.vintage} (${counted})`,
    year: wave.vintage,
    asShares: audience?.unit === 'organisation',
  }
}

const compare = (a: readonly string[], b: readonly string[]) => (String(a) < String(b) ? -1 : 1)
