import type { Db } from '@/lib/db/client'
import { countAttempt } from '@/lib/platform/attempts.store'
import type { Definition } from '@/lib/questionnaire/definition'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { communeMap } from '@/lib/territory/territory.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { takesAnswersUntil } from '@/lib/wave/grace'
import { findWave } from '@/lib/wave/wave.store'
import { answersSoFar } from './answers-so-far'
import { findHold, keepPlace } from './quota.store'
import { categoryOf, keyOf } from './quota-category'
import { PlaceAsked, type PlaceSaid } from './quota-door'
import type { StoredAnswers } from './response'

/**
 * Says at the door whether a place is left for who has answered so far, and keeps it for a while. Anybody may ask,
 * so no network is kept more than a tenth of a crossing's places in ten minutes: half of them at a time, as places
 * are kept for 45. Whoever comes beyond is not turned away; whether there is a place is decided when they send.
 */
export async function holdPlace(
  db: Db,
  fieldworkId: string,
  body: unknown,
  network: string | null,
  now: Date,
): Promise<PlaceSaid | { refusal: 'unknown-fieldwork' | 'fieldwork-closed' | 'invalid-body' }> {
  const { data: asked } = PlaceAsked.safeParse(body)
  if (!asked) return { refusal: 'invalid-body' }
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork || fieldwork.state === 'draft') return { refusal: 'unknown-fieldwork' }
  if (now >= takesAnswersUntil(fieldwork)) return { refusal: 'fieldwork-closed' }
  if (fieldwork.quota?.policy !== 'screenOut') return { place: 'unlimited' }
  const read = await readAnswers(db, fieldwork, asked)
  const key = read && keySoFar(fieldwork, read.definition, read.answers)
  if (!key) return { place: 'unknown' }

  const held = await findHold(db, fieldworkId, asked.id, key)
  if (held) return kept(held)
  const attempts = await countAttempt(db, `places ${fieldworkId} ${key}`, network, now)
  const { variables } = fieldwork.quota
  const said = await keepPlace(db, fieldworkId, key, asked.id, variables, { attempts, share: 0.1 })
  return said.place === 'kept' ? kept(said.until) : { place: said.place }
}

const kept = (until: Date): PlaceSaid => ({ place: 'kept', until: until.toISOString() })

async function readAnswers(
  db: Db,
  fieldwork: Fieldwork,
  { version: named, answers }: PlaceAsked,
): Promise<{ definition: Definition; answers: StoredAnswers } | null> {
  const hash = named ?? fieldwork.versions.at(-1)
  if (hash === undefined || !fieldwork.versions.includes(hash)) return null
  const version = await versionByHash(db, hash)
  const wave = await findWave(db, fieldwork.waveId)
  if (!version || !wave) return null
  const { definition } = version
  const communes = await communeMap(db, wave.vintage)
  return { definition, answers: answersSoFar(definition, answers, communes, wave.regionCode) }
}

/** Null: not all is known yet. */
function keySoFar(
  { quota, tallyPlan }: Fieldwork,
  definition: Definition,
  answers: StoredAnswers,
): string | null {
  const known: [string, string][] = []
  for (const variable of quota?.variables ?? []) {
    const category = categoryOf(definition, tallyPlan.derivations, variable, answers)
    if (category === null) return null
    known.push([variable, category])
  }
  return keyOf(known)
}
