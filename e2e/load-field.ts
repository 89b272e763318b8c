import { createAudience } from '@/lib/audience/create-audience.command'
import { recountTracks } from '@/lib/audience/fold-tracks.command'
import type { Db } from '@/lib/db/client'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { vintage } from '@/lib/territory/vintage'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { parisDay } from '@/lib/wave/day'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { notice } from '@/prisma/demo/programme'

const system = { kind: 'system' } as const
/** Of its own: the same content is one version, published once. */
const definition = { ...singleChoice, id: 'field_single' }
const named = (text: string) => ({ fr: text, en: text, de: text })
const days = (count: number) => count * 86_400_000

/** Town halls invited to an anonymous fieldwork that opened ten days ago, in a programme of its own. */
export async function loadField(
  db: Db,
  now = new Date(),
): Promise<{ id: string; version: string }> {
  const id = 'field'
  const about = { id, name: named('Field'), organiser: named('Tests'), summary: named('Tests') }
  await createProgramme(db, system, { ...about, synthetic: true }, now)
  const audience = { code: 'halls', name: named('Mairies'), unit: 'mayor', position: 0 } as const
  await createAudience(db, system, { programmeId: id, ...audience }, now)
  const place = { year: now.getUTCFullYear(), regionCode: '44', vintage, territorySets: [] }
  await createWave(db, system, { id, programmeId: id, name: named('Field'), ...place }, now)
  const subject = { programmeId: id, questionnaireId: definition.id, audienceCode: 'halls' }
  const version = await publishVersion(db, system, subject, definition, now)
  if (!('hash' in version)) throw new Error(JSON.stringify(version))
  const plan = {
    ...{ waveId: id, audienceCode: 'halls', mode: named('Web') },
    opensOn: parisDay(new Date(now.getTime() - days(10))),
    closesOn: parisDay(new Date(now.getTime() + days(20))),
    ...({ sampleKind: 'frame', entry: 'invitation', followUp: 'anonymous' } as const),
    ...{ target: 40, departmentTargets: {}, notice, questionnaireId: definition.id },
    versions: [version.hash],
    tallyPlan: { profile: [], derivations: [], universe: { name: named('all') } },
  }
  await createFieldwork(db, system, plan, now)
  await openFieldwork(db, system, 'field-halls', now)
  return { id: 'field-halls', version: version.hash }
}

/** As if what has happened so far had happened a week ago. */
export async function aWeekLater(db: Db, fieldworkId: string): Promise<void> {
  await db.$transaction([
    db.$executeRaw`ALTER TABLE invitation_event DISABLE TRIGGER USER`,
    db.$executeRaw`UPDATE invitation_event SET day = day - 7 WHERE fieldwork_id = ${fieldworkId}`,
    db.$executeRaw`ALTER TABLE invitation_event ENABLE TRIGGER USER`,
  ])
  await recountTracks(db, fieldworkId)
}
