import type { z } from 'zod'
import type { EventKind } from '@/lib/audience/history'
import type { Tx } from '@/lib/db/client'
import { type AnswerIssue, acceptAnswers } from '@/lib/questionnaire/accept-answers'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { variantsOf } from '@/lib/questionnaire/wording'
import { communeMap } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { eventOf } from './completeness'
import type { NewResponse } from './response.store'
import { keptSeconds, resolveTerritories, Submission } from './submission'

export type Unacceptable =
  | { refusal: 'unknown-fieldwork' | 'unknown-version' }
  | { refusal: 'invalid-body'; issues: z.core.$ZodIssue[] }
  | { refusal: 'invalid-answers'; issues: AnswerIssue[] }

/** A response as it is to be kept, and what came with it. */
export type Accepted = {
  response: NewResponse
  /** What an invitation's history would say of it. */
  event: EventKind
  /** Key of an invitation; null: none was given. */
  key: string | null
}

/** What a response must be, whoever brings it. Whether it may still come in is not judged here. */
export async function acceptSubmission(
  db: Tx,
  fieldworkId: string,
  id: string,
  body: unknown,
): Promise<Accepted | Unacceptable> {
  const place = await placeOf(db, fieldworkId)
  if (!place) return { refusal: 'unknown-fieldwork' }
  const { data: submission, error } = Submission.safeParse(body)
  if (!submission) return { refusal: 'invalid-body', issues: error.issues }
  const version = await versionByHash(db, submission.version)
  if (version?.questionnaireId !== place.questionnaireId) return { refusal: 'unknown-version' }
  if (version.programmeId !== place.programmeId) return { refusal: 'unknown-version' }
  const accepted = acceptAnswers(version.definition, submission.answers)
  if ('issues' in accepted) return { refusal: 'invalid-answers', issues: accepted.issues }
  const resolved = resolveTerritories(
    version.definition,
    accepted.answers,
    await communeMap(db, place.vintage),
    place.regionCode,
  )
  if ('issues' in resolved) return { refusal: 'invalid-answers', issues: resolved.issues }
  const { seconds, invitation, device, mode, language } = submission
  const response: NewResponse = {
    version: version.hash,
    language,
    outcome: accepted.outcome,
    answers: resolved.answers,
    device: device ?? null,
    mode: mode ?? 'self',
    variants: variantsOf(version.definition, id),
    seconds: seconds === undefined ? null : keptSeconds(seconds),
  }
  const event = eventOf(version.definition, response, place.rules)
  return { response, event, key: place.entry === 'invitation' ? (invitation ?? null) : null }
}

type Place = {
  programmeId: string
  questionnaireId: string
  regionCode: string
  vintage: number
  entry: Fieldwork['entry']
  rules: Fieldwork['rules']
}

// Facts that no longer change once a fieldwork is no draft: a copy in memory is never stale.
const places = new WeakMap<object, Map<string, Place>>()

export async function placeOf(db: Tx, fieldworkId: string): Promise<Place | null> {
  const known = places.get(db) ?? new Map<string, Place>()
  places.set(db, known)
  const place = known.get(fieldworkId)
  if (place) return place
  const fieldwork = await findFieldwork(db, fieldworkId)
  const wave = fieldwork && (await findWave(db, fieldwork.waveId))
  if (!fieldwork || !wave) return null
  const { programmeId, questionnaireId, entry, rules } = fieldwork
  const { regionCode, vintage } = wave
  const found = { programmeId, questionnaireId, regionCode, vintage, entry, rules }
  if (fieldwork.state !== 'draft') known.set(fieldworkId, found)
  return found
}
