import { createAudience } from '@/lib/audience/create-audience.command'
import type { Db } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { createFieldwork } from './create-fieldwork.command'
import { createProgramme } from './create-programme.command'
import { createWave } from './create-wave.command'
import type { FieldworkPlan } from './fieldwork'

const system = { kind: 'system' } as const

/**
 * For tests: programme `test` with the audience `citizens`, a version of the questionnaire given, and
 * wave `round` in Grand Est, from the first to the last day of March 2027. What comes back is a plan for
 * `createFieldwork`.
 */
export async function testProgramme(
  db: Db,
  definition: Definition,
  now: Date,
): Promise<FieldworkPlan> {
  const region = { vintage: 2026, level: 'region', code: '44' } as const
  const names = { name: 'Grand Est', searchName: 'grand est' }
  await db.territory.createMany({ data: [{ ...region, ...names }], skipDuplicates: true })
  const text = { fr: 'Essai' }
  const inAll = { fr: 'Essai', en: 'Trial', de: 'Versuch' }
  const programme = { id: 'test', name: text, organiser: text, summary: text, synthetic: true }
  done(await createProgramme(db, system, programme, now))
  const citizens = {
    code: 'citizens',
    name: { fr: 'Citoyens' },
    unit: 'person',
    position: 0,
  } as const
  done(await createAudience(db, system, { programmeId: 'test', ...citizens }, now))
  const place = { regionCode: '44', vintage: 2026, territorySets: [] }
  const wave = { id: 'round', programmeId: 'test', name: text, year: 2027, ...place }
  done(await createWave(db, system, wave, now))
  const subject = { programmeId: 'test', questionnaireId: definition.id, audienceCode: 'citizens' }
  const published = done(await publishVersion(db, system, subject, definition, now))
  return {
    waveId: 'round',
    audienceCode: 'citizens',
    opensOn: '2027-03-01',
    closesOn: '2027-03-31',
    mode: { fr: 'en ligne, par lien ouvert' },
    sampleKind: 'open',
    target: 100,
    departmentTargets: { '67': 60, '68': 40 },
    notice: {
      controller: inAll,
      purpose: inAll,
      legalBasis: inAll,
      recipients: inAll,
      retention: inAll,
      rights: inAll,
      contact: 'contact@example.org',
    },
    questionnaireId: definition.id,
    versions: [published.hash],
    tallyPlan: { profile: [], derivations: [], universe: { name: { fr: 'tous' } } },
  }
}

/** A draft of `testProgramme`, by the name `round-citizens`. */
export async function testFieldwork(db: Db, definition: Definition, now: Date): Promise<string> {
  const plan = await testProgramme(db, definition, now)
  return done(await createFieldwork(db, system, plan, now)).id
}

function done<Result extends object>(result: Result) {
  if ('refusal' in result || 'issues' in result || 'findings' in result)
    throw new Error(JSON.stringify(result))
  return result as Exclude<
    Result,
    { refusal: unknown } | { issues: unknown } | { findings: unknown }
  >
}
