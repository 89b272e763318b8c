import type { Actor } from '@/lib/access/actor'
import type { Audience } from '@/lib/audience/audience'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { toldByWeights } from '@/lib/disclosure/telling-weights'
import { type TerritoryFigures, territoryFigures } from '@/lib/disclosure/territory-figures'
import { smallestBase } from '@/lib/disclosure/thresholds'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import type { Tabulation } from '@/lib/tabulation/tabulation'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import type { WeightingRefusal } from '@/lib/tabulation/weighting'
import type { TerritorySet } from '@/lib/territory/territory'
import { findRegion, listTerritorySets } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findProgramme } from '@/lib/wave/programme.store'
import type { Wave } from '@/lib/wave/wave'
import packageJson from '@/package.json'
import { freezeAudience } from './freeze-audience'
import { freezeComparisons } from './freeze-comparisons'
import { freezeFigure } from './freeze-figure'
import { publishedIndicator } from './published-indicator'
import { type PublishedAudience, Snapshot } from './snapshot'

type Frozen = {
  audience: PublishedAudience
  byTerritory: TerritoryFigures[]
  /** Questions whose figures are cut to whole percentages. */
  coarse: ReadonlySet<string>
}

/** A weighting in use that the respondents of the fieldwork cannot meet any more. */
export type WeightingRefused = {
  refusal: 'weighting-refused'
  fieldworkId: string
  because: WeightingRefusal['refusal']
}

/** Everything a publication holds, protected for the public. Reads; writes nothing of its own. */
export async function freezeWave(
  db: Db,
  actor: Actor,
  wave: Wave,
  fieldworks: Fieldwork[],
): Promise<Snapshot | WeightingRefused> {
  const programme = await findProgramme(db, wave.programmeId)
  const region = await findRegion(db, wave.vintage, wave.regionCode)
  if (!programme || !region) throw new Error(`wave ${wave.id} without its programme or region`)
  const sets = await listTerritorySets(db, wave.territorySets)
  const known = await listAudiences(db, wave.programmeId)
  const frozen: Frozen[] = []
  for (const { id, audienceCode } of fieldworks) {
    const audience = known.find((one) => one.code === audienceCode)
    const tabulation = await readTabulation(db, actor, id)
    if (!audience || !tabulation) throw new Error(`${id} without its audience`)
    const { weighting } = tabulation
    if (weighting && 'refusal' in weighting) {
      const because = weighting.refusal.refusal
      return { refusal: 'weighting-refused', fieldworkId: id, because }
    }
    frozen.push(await freeze(tabulation, audience, sets))
  }
  const audiences = frozen.map((one) => one.audience)
  const indicators = (await listIndicators(db, wave.programmeId)).map((one) =>
    publishedIndicator(one, audiences),
  )
  const byAudience = frozen.map(({ audience, ...figures }) => ({
    audience: audience.code,
    ...figures,
  }))
  return Snapshot.parse({
    schema: 2,
    software: packageJson.version,
    programme,
    wave: {
      id: wave.id,
      name: wave.name,
      year: wave.year,
      region: { code: region.code, name: region.name },
    },
    territories: sets,
    audiences,
    indicators,
    figures: byAudience.flatMap(({ byTerritory, coarse }) =>
      byTerritory.flatMap(({ territory, figures }) =>
        figures.map((figure) => freezeFigure(figure, territory, coarse.has(figure.question))),
      ),
    ),
    comparisons: freezeComparisons(indicators, byAudience),
  } satisfies Snapshot)
}

async function freeze(
  tabulation: Tabulation,
  audience: Audience,
  sets: TerritorySet[],
): Promise<Frozen> {
  const isByDepartment = tabulation.fieldwork.tallyPlan.profile.includes('department')
  const places = isByDepartment ? sets : []
  const byTerritory = await territoryFigures(tabulation, places, audience.unit, 'public')
  const coarse = toldByWeights(tabulation, places, byTerritory)
  // Where every question is hidden, so is how many answered.
  const isAnywhereHidden = byTerritory.some(({ figures }) =>
    figures.every(({ suppression }) => suppression),
  )
  const least = smallestBase(audience.unit, 'public')
  const frozen = freezeAudience(tabulation, audience, least, coarse.size > 0 && isAnywhereHidden)
  const published = new Set(frozen.questions.map(({ code }) => code))
  return {
    audience: frozen,
    // A consent is the collection's own affair.
    byTerritory: byTerritory.map(({ territory, figures }) => ({
      territory,
      figures: figures.filter(
        ({ indicator, question }) => indicator !== undefined || published.has(question),
      ),
    })),
    coarse,
  }
}
