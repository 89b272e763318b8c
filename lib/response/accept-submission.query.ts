import type { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { type AnswerIssue, acceptAnswers } from '@/lib/questionnaire/accept-answers'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { variantsOf } from '@/lib/questionnaire/wording'
import { communeMap } from '@/lib/territory/territory.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import type { NewResponse } from './response.store'
import { resolveTerritories, Submission } from './submission'

export type Unacceptable =
  | { refusal: 'unknown-fieldwork' | 'unknown-version' }
  | { refusal: 'invalid-body'; issues: z.core.$ZodIssue[] }
  | { refusal: 'invalid-answers'; issues: AnswerIssue[] }

/** What a response must be, whoever brings it. Whether it may still come in is not judged here. */
export async function acceptSubmission(
  db: Tx,
  fieldworkId: string,
  id: string,
  body: unknown,
): Promise<NewResponse | Unacceptable> {
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
  return {
    version: version.hash,
    language: submission.language,
    outcome: accepted.outcome,
    answers: resolved.answers,
    device: submission.device ?? null,
    mode: submission.mode ?? 'self',
    variants: variantsOf(version.definition, id),
  }
}

type Place = {
  programmeId: string
  questionnaireId: string
  regionCode: string
  vintage: number
}

// Facts that never change once a fieldwork exists: a copy in memory is never stale.
const places = new WeakMap<object, Map<string, Place>>()

async function placeOf(db: Tx, fieldworkId: string): Promise<Place | null> {
  const known = places.get(db) ?? new Map<string, Place>()
  places.set(db, known)
  const place = known.get(fieldworkId)
  if (place) return place
  const fieldwork = await findFieldwork(db, fieldworkId)
  const wave = fieldwork && (await findWave(db, fieldwork.waveId))
  if (!fieldwork || !wave) return null
  const { programmeId, questionnaireId } = fieldwork
  const found = { programmeId, questionnaireId, regionCode: wave.regionCode, vintage: wave.vintage }
  known.set(fieldworkId, found)
  return found
}
