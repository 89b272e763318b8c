import { createAudience } from '@/lib/audience/create-audience.command'
import type { Db } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { createWave } from '@/lib/wave/create-wave.command'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { protectLink } from '@/lib/wave/protect-link.command'
import type { TallyPlan } from '@/lib/wave/tally-plan'

export type Subject = { fieldworkId: string; definition: Definition; version: string }
const system = { kind: 'system' } as const
const name = { fr: 'Mesure' }

/** Our citizens' questionnaire, as the demo's open wave asks it. */
export async function citizensSubject(db: Db): Promise<Subject & { fieldwork: Fieldwork }> {
  const fieldwork = await findFieldwork(db, 'grand-est-2026-citizens')
  const version = fieldwork?.versions.at(-1)
  const known = version && (await versionByHash(db, version))
  if (!fieldwork || !version || !known) throw new Error('the demo has no open fieldwork')
  done(await protectLink(db, system, fieldwork.id, generous, new Date()))
  return { fieldwork, fieldworkId: fieldwork.id, definition: known.definition, version }
}

/** An instrument of the comparison, in a programme of its own. */
export async function benchSubject(
  db: Db,
  like: Fieldwork,
  definition: Definition,
  tallyPlan: TallyPlan,
): Promise<Subject> {
  const { id } = definition
  const programmeId = `bench-${id}`
  const programme = { id: programmeId, name, organiser: name, summary: name, synthetic: true }
  done(await createProgramme(db, system, programme, new Date()))
  const audience = { code: 'citizens', name, unit: 'person', position: 0 } as const
  done(await createAudience(db, system, { programmeId, ...audience }, new Date()))
  const target = { programmeId, questionnaireId: id, audienceCode: 'citizens' }
  const { hash } = done(await publishVersion(db, system, target, definition, new Date()))
  const plan = { programmeId, questionnaireId: id, versions: [hash], tallyPlan }
  return anotherFieldwork(
    db,
    { fieldworkId: '', definition, version: hash },
    { ...like, ...plan },
    programmeId,
  )
}

/** A measure or a drill sends from one address what a region sends: it is asked for no work. */
const generous = { calmPerNetwork: 1_000_000, calmInAll: 1_000_000 }

/** An open fieldwork like another, in a wave of its own. */
export async function anotherFieldwork(
  db: Db,
  subject: Subject,
  like: Fieldwork,
  waveId: string,
): Promise<Subject> {
  const place = { regionCode: '44', vintage: 2026, territorySets: [] }
  const wave = { id: waveId, programmeId: like.programmeId, name, year: 2026, ...place }
  done(await createWave(db, system, wave, new Date()))
  const plan = {
    waveId,
    audienceCode: like.audienceCode,
    opensOn: like.opensOn,
    closesOn: like.closesOn,
    mode: like.mode,
    // So that figures have intervals.
    sampleKind: 'quota' as const,
    target: like.target,
    departmentTargets: like.departmentTargets,
    notice: like.notice,
    questionnaireId: like.questionnaireId,
    versions: like.versions,
    tallyPlan: like.tallyPlan,
    protection: generous,
  }
  const { id } = done(await createFieldwork(db, system, plan, new Date()))
  done(await openFieldwork(db, system, id, new Date()))
  return { ...subject, fieldworkId: id }
}

export function done<Result extends object>(result: Result) {
  if ('refusal' in result || 'issues' in result || 'findings' in result) {
    throw new Error(JSON.stringify(result))
  }
  type Bad = { refusal: unknown } | { issues: unknown } | { findings: unknown }
  return result as Exclude<Result, Bad>
}
