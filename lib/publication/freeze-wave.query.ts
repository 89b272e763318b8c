import type { Actor } from '@/lib/access/actor'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { protect } from '@/lib/disclosure/protect'
import { protectPartition } from '@/lib/disclosure/protect-partition'
import { smallestBase } from '@/lib/disclosure/thresholds'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { readFigures, readSampleSize } from '@/lib/tabulation/figures.query'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import type { TerritorySet } from '@/lib/territory/territory'
import { findRegion, listTerritorySets } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findProgramme } from '@/lib/wave/programme.store'
import type { Wave } from '@/lib/wave/wave'
import packageJson from '@/package.json'
import { publishedFigure } from './published-figure'
import { publishedIndicator } from './published-indicator'
import { publishedQuestions } from './published-question'
import { type PublishedAudience, type PublishedFigure, Snapshot } from './snapshot'

type Frozen = { audience: PublishedAudience; figures: PublishedFigure[] }

/** Everything a publication holds, protected for the public. Reads; writes nothing of its own. */
export async function freezeWave(
  db: Db,
  actor: Actor,
  wave: Wave,
  fieldworks: Fieldwork[],
): Promise<Snapshot> {
  const programme = await findProgramme(db, wave.programmeId)
  const region = await findRegion(db, wave.vintage, wave.regionCode)
  if (!programme || !region) throw new Error(`wave ${wave.id} without its programme or region`)
  const sets = await listTerritorySets(db, wave.territorySets)
  const frozen: Frozen[] = []
  for (const fieldwork of fieldworks) frozen.push(await freeze(db, actor, fieldwork, sets))
  const audiences = frozen.map((one) => one.audience)
  const indicators = await listIndicators(db, wave.programmeId)
  return Snapshot.parse({
    schema: 1,
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
    indicators: indicators.map((one) => publishedIndicator(one, audiences)),
    figures: frozen.flatMap((one) => one.figures),
  } satisfies Snapshot)
}

async function freeze(
  db: Db,
  actor: Actor,
  fieldwork: Fieldwork,
  sets: TerritorySet[],
): Promise<Frozen> {
  const audiences = await listAudiences(db, fieldwork.programmeId)
  const audience = audiences.find((one) => one.code === fieldwork.audienceCode)
  const hash = fieldwork.versions.at(-1) as string
  const versions = await Promise.all(fieldwork.versions.map((one) => versionByHash(db, one)))
  const definitions = versions.filter((one) => one !== null).map((one) => one.definition)
  if (!audience || definitions.length === 0)
    throw new Error(`${fieldwork.id} without its audience or version`)

  const figures = (departments?: string[]) =>
    readFigures(db, actor, fieldwork.id, { universe: true, departments })
  const whole = protect(await figures(), audience.unit, 'public')
  const parts = []
  for (const set of sets) parts.push({ code: set.code, figures: await figures(set.departments) })
  const protectedParts = protectPartition(parts, audience.unit, 'public')

  const responses = await readSampleSize(db, actor, fieldwork.id, { universe: false })
  const base = await readSampleSize(db, actor, fieldwork.id, { universe: true })
  const shown = base >= smallestBase(audience.unit, 'public')
  return {
    audience: {
      code: audience.code,
      name: audience.name,
      universe: fieldwork.tallyPlan.universe.name,
      opensOn: fieldwork.opensOn,
      closesOn: fieldwork.closesOn,
      mode: fieldwork.mode,
      sampleKind: fieldwork.sampleKind,
      base: shown ? base : null,
      responses: shown ? responses : null,
      questionnaire: hash,
      questions: publishedQuestions(mergeVersions(definitions), fieldwork.tallyPlan),
    },
    figures: [
      ...whole.map((figure) => publishedFigure(figure, null)),
      ...protectedParts.flatMap((part) =>
        part.figures.map((figure) => publishedFigure(figure, part.code)),
      ),
    ],
  }
}
