import type { Actor } from '@/lib/access/actor'
import { createAudience } from '@/lib/audience/create-audience.command'
import type { Db } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { everyQuestionnaire } from '@/lib/questionnaire/test-questionnaires/every-questionnaire'
import { vintage } from '@/lib/territory/vintage'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { parisDay } from '@/lib/wave/day'
import type { FieldworkPlan } from '@/lib/wave/fieldwork'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { notice } from '@/prisma/demo/programme'

const system: Actor = { kind: 'system' }
const named = (text: string): Localized => ({ fr: text, en: text, de: text })
const audienceOf = ({ id }: Definition) => id.replaceAll('_', '-').slice(0, 23)

/** Where a test questionnaire is answered. */
export const capabilityAddress = (definition: Definition) =>
  `/answer/capabilities-${audienceOf(definition)}`

/**
 * Every test questionnaire as an open fieldwork, made by the product's own commands. What is there already
 * stays as it is.
 */
export async function loadCapabilities(db: Db, now = new Date()): Promise<void> {
  const programme = {
    id: 'capabilities',
    name: named('Capabilities'),
    organiser: named('Tests'),
    summary: named('One questionnaire for each thing that a questionnaire can do.'),
    synthetic: true,
  }
  made(await createProgramme(db, system, programme, now), 'programme-exists')
  const wave = {
    id: 'capabilities',
    programmeId: 'capabilities',
    name: named('Capabilities'),
    year: now.getUTCFullYear(),
    regionCode: '44',
    vintage,
    territorySets: [],
  }
  made(await createWave(db, system, wave, now), 'wave-exists')
  for (const [index, definition] of everyQuestionnaire.entries()) {
    await loadCapability(db, definition, index + 1, now)
  }
}

export async function loadCapability(db: Db, definition: Definition, position: number, now: Date) {
  const code = audienceOf(definition)
  const programmeId = 'capabilities'
  const audience = {
    programmeId,
    code,
    name: named(definition.id),
    unit: 'person',
    position,
  } as const
  made(await createAudience(db, system, audience, now), 'audience-exists')
  const subject = { programmeId, questionnaireId: definition.id, audienceCode: code }
  const { hash } = made(await publishVersion(db, system, subject, definition, now))
  const plan = {
    waveId: 'capabilities',
    audienceCode: code,
    opensOn: parisDay(now),
    closesOn: parisDay(new Date(now.getTime() + 30 * 86_400_000)),
    mode: named('online'),
    sampleKind: 'open' as const,
    target: 1,
    departmentTargets: {},
    notice,
    questionnaireId: definition.id,
    versions: [hash],
    tallyPlan: { profile: [], derivations: [], universe: { name: named('all') } },
    frame: null,
    // Whole suites are answered from one address.
    protection: { calmPerNetwork: 1_000_000, calmInAll: 1_000_000 },
  } satisfies FieldworkPlan
  const fieldwork = made(await createFieldwork(db, system, plan, now), 'fieldwork-exists')
  if ('id' in fieldwork) {
    made(await openFieldwork(db, system, fieldwork.id, now), 'fieldwork-not-draft')
  }
}

function made<Result extends object>(
  result: Result,
  ...expected: string[]
): Exclude<Result, { refusal: unknown } | { issues: unknown } | { findings: unknown }> {
  const isRefused = 'refusal' in result && !expected.includes(String(result.refusal))
  if (isRefused || 'issues' in result || 'findings' in result) {
    throw new Error(`a test questionnaire was refused: ${JSON.stringify(result).slice(0, 1000)}`)
  }
  return result as never
}
