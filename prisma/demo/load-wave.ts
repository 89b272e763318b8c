import type { Db } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { checkQuality } from '@/lib/response/check-quality.command'
import { eventOf } from '@/lib/response/completeness'
import { recordProgressCounts } from '@/lib/response/record-progress-counts.command'
import { recordResponse } from '@/lib/response/record-response.command'
import { shuffleResponses } from '@/lib/tabulation/shuffle-responses.command'
import { closeFieldwork } from '@/lib/wave/close-fieldwork.command'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { parisDay } from '@/lib/wave/day'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { dayWeights, progressOf, secondsOf } from './collection'
import { allot } from './draw/allot'
import { byDepartment, type FrameCommune } from './draw/frame'
import type { Person } from './draw/person'
import { granted, system } from './granted'
import { drawTownHalls, tellHistory } from './invited'
import { notice, programme } from './programme'
import { associations } from './questionnaires/associations'
import { citizens } from './questionnaires/citizens'
import { companies } from './questionnaires/companies'
import { mayors } from './questionnaires/mayors'
import type { AudienceCode, Respondents } from './respondents'
import { tallyPlan } from './tally-plans'
import { addDays, type DemoWave, noon } from './waves'

type Context = { frame: readonly FrameCommune[]; now: Date }

const audienceCodes = ['citizens', 'mayors', 'associations', 'companies'] as const

/** A wave and its four fieldworks; those whose last day is past are closed once their responses are in. */
export async function loadWave(
  db: Db,
  demo: DemoWave,
  respondents: Respondents,
  context: Context,
): Promise<void> {
  const opening = Object.values(demo.collections).map(({ opensOn }) => opensOn)
  const prepared = noon(addDays(opening.sort()[0] ?? '', -14))
  granted(await createWave(db, system, demo.wave, prepared), 'wave-exists')
  // Side by side: most of the time goes in waiting for the database.
  await Promise.all(
    audienceCodes.map((audience) =>
      loadFieldwork(db, demo, audience, respondents[audience], { ...context, prepared }),
    ),
  )
}

async function loadFieldwork(
  db: Db,
  demo: DemoWave,
  audience: AudienceCode,
  people: readonly Person[],
  { frame, now, prepared }: Context & { prepared: Date },
): Promise<void> {
  const definition = definitionOf(audience, demo.year)
  const collection = demo.collections[audience]
  const subject = { programmeId: programme.id, questionnaireId: audience, audienceCode: audience }
  const { hash } = granted(await publishVersion(db, system, subject, definition, prepared))
  const plan = {
    ...collection,
    waveId: demo.wave.id,
    audienceCode: audience,
    departmentTargets: departmentTargets(frame, audience, collection.target),
    notice,
    questionnaireId: audience,
    versions: [hash],
    tallyPlan: tallyPlan(audience, demo.year),
    frame: demo.frameOf?.(frame, audience) ?? null,
  }
  granted(await createFieldwork(db, system, plan, prepared), 'fieldwork-exists')
  const id = `${demo.wave.id}-${audience}`
  const { opensOn, closesOn } = collection
  const isInvited = collection.entry === 'invitation'
  if (isInvited) await drawTownHalls(db, { waveId: demo.wave.id, fieldworkId: id, opensOn })
  granted(await openFieldwork(db, system, id, noon(opensOn)), 'fieldwork-not-draft')

  const today = parisDay(now)
  const [lastDay = today] = [closesOn, today].sort()
  const days = dayWeights(audience, opensOn, lastDay)
  const answered = people.map((person) => ({ person, day: person.dice.pick(days) }))
  for (let at = 0; at < answered.length; at += 100) {
    await db.$transaction(
      async (tx) => {
        for (const { person, day } of answered.slice(at, at + 100)) {
          const { answers } = person
          const language = person.dice.pick({ en: 0.02, de: 0.04, fr: 0.94 })
          const seconds = secondsOf(person, definition)
          const body = { version: hash, language, consent: true, seconds, answers }
          // In an anonymous follow-up a response says neither its day nor its commune.
          const kept = isInvited ? opensOn : day
          const of = isInvited ? { stratum: stratumOf(person) } : {}
          granted(await recordResponse(tx, system, id, person.id, body, kept, of))
        }
      },
      { timeout: 60_000, maxWait: 30_000 },
    )
  }
  const counted = isInvited ? answered.map(({ person }) => ({ person, day: opensOn })) : answered
  const countedDays = isInvited ? { [opensOn]: 1 } : days
  await recordProgressCounts(db, system, id, progressOf(audience, definition, counted, countedDays))
  if (isInvited) {
    const histories = answered.map(({ person, day }) => ({
      event: eventOf(definition, { outcome: 'complete', answers: person.answers }, null),
      ...{ day, stratum: stratumOf(person), department: departmentOf(person) },
    }))
    await tellHistory(db, { fieldworkId: id, opensOn, today }, histories)
    // As the night before would have: until then no answer of an anonymous follow-up is counted.
    await shuffleResponses(db, id, now)
  }
  await checkQuality(db, system, id)
  if (closesOn < today) {
    const closed = await closeFieldwork(db, system, id, noon(addDays(closesOn, 1)))
    granted(closed, 'fieldwork-not-open')
  }
}

function definitionOf(audience: AudienceCode, year: number): Definition {
  return { citizens: citizens(year), mayors, associations, companies }[audience]
}

/** The target shared out as inhabitants are, or communes for mayors. */
function departmentTargets(
  frame: readonly FrameCommune[],
  audience: AudienceCode,
  target: number,
): Record<string, number> {
  const size = ({ population }: FrameCommune) => (audience === 'mayors' ? 1 : population)
  return Object.fromEntries(allot(target, byDepartment(frame, size)))
}

/** Of a mayor: where the sample placed the commune. */
const categoryOf = (person: Person, variable: string) =>
  person.categories.find((one) => one.startsWith(`${variable}=`))?.slice(variable.length + 1) ?? ''
const stratumOf = (person: Person) => categoryOf(person, 'size')
const departmentOf = (person: Person) => categoryOf(person, 'department')
