import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findGeography } from '@/lib/territory/geography.store'
import { type SizeBand, sizeBand } from '@/lib/territory/territory'
import { findRegion, listDepartments } from '@/lib/territory/territory.store'
import { findWave } from '@/lib/wave/wave.store'
import { findAudience } from './audience.store'
import { authorOf } from './author'
import type { FrameUnit } from './frame-unit'
import { saveUnits } from './frame-unit.store'
import { markProblems } from './mark-problems'
import type { SamplingFrame, StratumVariable } from './sampling-frame'
import { findFrame, saveNewFrame } from './sampling-frame.store'

const CommuneFrame = z.strictObject({
  /** Random, made by whoever asks: sent twice, it is made once. */
  id: z.uuid(),
  waveId: z.string().max(40),
  audienceCode: z.string().max(23),
})
type CommuneFrame = z.infer<typeof CommuneFrame>

/** By population, named as `taille` where responses are counted by it. */
const taille: StratumVariable = {
  label: { fr: 'Taille de la commune', en: 'Size of the commune' },
  codes: ['lt500', '500_1999', '2000_9999', '10000plus'] satisfies SizeBand[],
  names: {
    lt500: { fr: 'moins de 500 habitants', en: 'under 500 inhabitants' },
    '500_1999': { fr: '500 à 1 999 habitants', en: '500 to 1,999 inhabitants' },
    '2000_9999': { fr: '2 000 à 9 999 habitants', en: '2,000 to 9,999 inhabitants' },
    '10000plus': { fr: '10 000 habitants et plus', en: '10,000 inhabitants and more' },
  },
}

/** The inhabited communes of a wave's region, for an audience of mayors; contacts are added from a file. */
export async function makeCommuneFrame(
  db: Db,
  actor: Actor,
  input: CommuneFrame,
  now: Date,
): Promise<
  | { frame: string; size: number }
  | { refusal: 'unknown-wave' | 'unknown-audience' | 'not-mayors' | 'frame-exists' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: given, error } = CommuneFrame.safeParse(input)
  if (!given) return { issues: error.issues }
  const wave = await findWave(db, given.waveId)
  if (!wave) return { refusal: 'unknown-wave' }
  const { programmeId, vintage, regionCode } = wave
  const audience = await findAudience(db, programmeId, given.audienceCode)
  if (!audience) return { refusal: 'unknown-audience' }
  if (audience.unit !== 'mayor') return { refusal: 'not-mayors' }
  const [geography, region, departments] = await Promise.all([
    findGeography(db, vintage),
    findRegion(db, vintage, regionCode),
    listDepartments(db, vintage, regionCode),
  ])
  const communes = [...geography.communes.values()].filter(
    (commune) => commune.region === regionCode && commune.population > 0,
  )
  const units = communes.map(
    ({ code, name, department, population }): FrameUnit => ({
      ...{ key: code, name, email: null, contact: { lines: [], city: name }, language: null },
      ...{ commune: code, department, problems: [] },
      strata: { taille: sizeBand(population), department },
    }),
  )
  const frame: SamplingFrame = {
    ...{ id: given.id, programmeId, audienceCode: audience.code, year: vintage },
    name: `Communes · ${region?.name ?? regionCode}`,
    source: `Insee, populations de référence, géographie ${vintage} (communes habitées)`,
    strata: { taille, department: ofDepartments(departments) },
    ...{ size: units.length, importedAt: now },
    importedBy: actor.kind === 'account' ? actor.id : 'system',
    author: authorOf(actor).author,
  }
  const marked = await markProblems(units, geography)
  return db.$transaction(async (tx) => {
    if (await findFrame(tx, frame.id)) return { refusal: 'frame-exists' }
    await saveNewFrame(tx, frame)
    await saveUnits(tx, frame.id, marked)
    const detail = { wave: wave.id, audience: audience.code, size: units.length }
    await audit(tx, actor, 'makeCommuneFrame', frame.id, detail, now)
    return { frame: frame.id, size: units.length }
  })
}

function ofDepartments(departments: readonly { code: string; name: string }[]): StratumVariable {
  return {
    label: { fr: 'Département', en: 'Department' },
    codes: departments.map(({ code }) => code),
    names: Object.fromEntries(
      departments.map(({ code, name }) => [code, { fr: `${name} (${code})` }]),
    ),
  }
}
