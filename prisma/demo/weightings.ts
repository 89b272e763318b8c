import { readFileSync } from 'node:fs'
import type { Db } from '@/lib/db/client'
import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import { proposeMargin } from '@/lib/tabulation/propose-margin.query'
import { readMargins } from '@/lib/tabulation/read-margins'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import { marginVocabulary } from '@/lib/tabulation/weightable-variable'
import type { Margin, WeightingVariable } from '@/lib/tabulation/weighting'
import { readWeightings } from '@/lib/tabulation/weightings.query'
import { territorySets } from '@/lib/territory/official-geography'
import { granted, system } from './granted'
import { ageBands } from './margins'
import { wave2017 } from './waves'

/**
 * The closed wave weighted, each audience by what is known of it: communes by size and former region,
 * adults by age and department, organisations by margins from files, invented.
 */
export async function weighWave2017(db: Db, now: Date): Promise<void> {
  const id = (audience: string) => `${wave2017.wave.id}-${audience}`
  const department = { variable: 'department' }
  await weigh(db, id('mayors'), now, [
    await official(db, id('mayors'), [{ variable: 'taille' }, { ...department, groups: former() }]),
  ])
  await weigh(db, id('citizens'), now, [
    adultsByAge,
    { ...(await official(db, id('citizens'), [department])), asShares: true },
  ])
  for (const audience of ['associations', 'companies'])
    await weigh(db, id(audience), now, await fromFile(db, id(audience), `margins-${audience}.csv`))
}

async function weigh(db: Db, fieldworkId: string, now: Date, margins: Margin[]): Promise<void> {
  const plan = { method: 'raking', margins, bounds: null, trim: null } as const
  const { number } = granted(await saveWeighting(db, system, fieldworkId, plan, now))
  granted(await adoptWeighting(db, system, fieldworkId, number, now))
}

/** Departments taken together by former region. */
const former = () =>
  Object.fromEntries(
    territorySets
      .filter(({ code }) => wave2017.wave.territorySets.includes(code))
      .map(({ code, departments }) => [code, departments]),
  )

async function official(db: Db, fieldworkId: string, variables: WeightingVariable[]) {
  const margin = await proposeMargin(db, system, fieldworkId, variables)
  if (!margin) throw new Error(`no official population for ${fieldworkId}`)
  return margin
}

const adultsByAge: Margin = {
  variables: [{ variable: 'tranche_age' }],
  lines: ageBands.map(({ code, population }) => ({ categories: [code], population })),
  source:
    'Insee, recensement de la population, Grand Est ; 18-29 ans estimés : 12/15 des 15-29 ans',
  year: 2022,
  asShares: false,
}

async function fromFile(db: Db, fieldworkId: string, file: string): Promise<Margin[]> {
  const weightings = await readWeightings(db, system, fieldworkId)
  if (!weightings) throw new Error(`no fieldwork ${fieldworkId}`)
  const read = readMargins(
    readFileSync(new URL(file, import.meta.url), 'utf8'),
    marginVocabulary(weightings),
    { source: 'Marges inventées pour la démonstration', year: 2017, asShares: false },
  )
  if ('issues' in read) throw new Error(`${file}: ${JSON.stringify(read.issues)}`)
  return read.margins
}
