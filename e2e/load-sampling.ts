import { createAudience } from '@/lib/audience/create-audience.command'
import type { Db } from '@/lib/db/client'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { vintage } from '@/lib/territory/vintage'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { parisDay } from '@/lib/wave/day'
import { notice } from '@/prisma/demo/programme'

const system = { kind: 'system' } as const
/** Of its own: the same content is one version, published once. */
const definition = { ...singleChoice, id: 'sampling_single' }
const named = (text: string) => ({ fr: text, en: text, de: text })

/** A draft whose units are invited, in a programme of its own: its name. What is there stays as it is. */
export async function loadSampling(db: Db, now = new Date()): Promise<string> {
  const id = 'sampling'
  const about = { id, name: named('Sampling'), organiser: named('Tests'), summary: named('Tests') }
  await createProgramme(db, system, { ...about, synthetic: true }, now)
  const audience = {
    code: 'firms',
    name: named('Firms'),
    unit: 'organisation',
    position: 0,
  } as const
  await createAudience(db, system, { programmeId: id, ...audience }, now)
  const place = { year: now.getUTCFullYear(), regionCode: '44', vintage, territorySets: [] }
  await createWave(db, system, { id, programmeId: id, name: named('Sampling'), ...place }, now)
  const subject = { programmeId: id, questionnaireId: definition.id, audienceCode: 'firms' }
  const version = await publishVersion(db, system, subject, definition, now)
  if ('hash' in version) {
    const day = parisDay(now)
    const plan = {
      ...{ waveId: id, audienceCode: 'firms', opensOn: day, closesOn: day, mode: named('Web') },
      ...({ sampleKind: 'frame', entry: 'invitation', followUp: 'anonymous' } as const),
      ...{ target: 10, departmentTargets: {}, notice, questionnaireId: definition.id },
      versions: [version.hash],
      tallyPlan: { profile: [], derivations: [], universe: { name: named('all') } },
    }
    await createFieldwork(db, system, plan, now)
  }
  return 'sampling-firms'
}
