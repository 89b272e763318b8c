import type { Db } from '@/lib/db/client'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Definition } from '@/lib/questionnaire/definition'
import type { TallyPlan } from '@/lib/wave/tally-plan'

const text = (fr: string) => ({ fr })

/** An open fieldwork with one version, written as rows: what tests of submissions and figures stand on. */
export async function testFieldwork(
  db: Db,
  definition: Definition,
  tallyPlan: TallyPlan,
  over: { id?: string; state?: 'draft' | 'open' | 'closed'; closesOn?: string } = {},
): Promise<{ fieldworkId: string; version: string }> {
  const fieldworkId = over.id ?? 'wave-people'
  const version = contentHash(definition)
  const programmeId = 'test'
  if ((await db.programme.count()) === 0) {
    const words = { name: text('T'), organiser: text('T'), summary: text('T') }
    await db.programme.create({ data: { id: programmeId, ...words, synthetic: true } })
    await db.audience.create({
      data: { programmeId, code: 'people', name: text('Gens'), unit: 'person', position: 1 },
    })
    await db.questionnaire.create({ data: { programmeId, id: 'people', audienceCode: 'people' } })
  }
  if ((await db.questionnaireVersion.count({ where: { hash: version } })) === 0) {
    const number = 1 + (await db.questionnaireVersion.count())
    const data = { hash: version, programmeId, questionnaireId: 'people', number }
    await db.questionnaireVersion.create({ data: { ...data, definition, publishedAt: new Date() } })
  }
  await db.wave.create({
    data: {
      id: fieldworkId,
      programmeId,
      name: text('V'),
      year: 2026,
      regionCode: '44',
      vintage: 2026,
      territorySets: [],
    },
  })
  await db.fieldwork.create({
    data: {
      id: fieldworkId,
      programmeId,
      waveId: fieldworkId,
      audienceCode: 'people',
      state: over.state ?? 'open',
      opensOn: new Date('2020-01-01'),
      closesOn: new Date(over.closesOn ?? '2999-12-31'),
      mode: text('en ligne'),
      sampleKind: 'open',
      target: 100,
      departmentTargets: { 67: 50 },
      notice: {
        controller: text('T'),
        purpose: text('T'),
        legalBasis: text('T'),
        recipients: text('T'),
        retention: text('T'),
        rights: text('T'),
        contact: 't@example.org',
      },
      questionnaireId: 'people',
      versions: [version],
      tallyPlan,
    },
  })
  return { fieldworkId, version }
}
