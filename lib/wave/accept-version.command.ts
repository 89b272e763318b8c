import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { type Change, changeClasses } from '@/lib/questionnaire/change'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { type Candidate, changesTo, refusalToAccept, type VersionRefusal } from './accept-version'
import { findFieldworkForChange, hasFieldworkBegun, saveVersions } from './fieldwork.store'

/**
 * From now on respondents are asked this version. A draft forgets the former ones; a fieldwork that has begun
 * goes on taking what was begun under them, and their answers go on counting.
 */
export async function acceptVersion(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  hash: string,
  now: Date,
): Promise<
  | { accepted: string; changes: Change[] }
  | VersionRefusal
  | { refusal: 'unknown-fieldwork' | 'unknown-version' }
> {
  demand(actor, 'administer')
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const candidate = await versionByHash(tx, hash)
    const { programmeId, questionnaireId } = fieldwork
    if (candidate?.programmeId !== programmeId || candidate.questionnaireId !== questionnaireId)
      return { refusal: 'unknown-version' }
    const accepted: Candidate[] = []
    for (const known of fieldwork.versions) {
      const version = await versionByHash(tx, known)
      if (!version) throw new Error(`${fieldworkId} accepts a version that is not there: ${known}`)
      accepted.push(version)
    }
    const changes = changesTo(accepted, candidate)
    const hasBegun = await hasFieldworkBegun(tx, fieldwork)
    const refusal = refusalToAccept(fieldwork, accepted, candidate, changes, hasBegun, now)
    if (refusal) return refusal
    const versions = hasBegun ? [...fieldwork.versions, hash] : [hash]
    await saveVersions(tx, fieldworkId, versions)
    const count = Object.fromEntries(
      changeClasses.map((name) => [name, changes.filter((one) => one.class === name).length]),
    )
    const detail = {
      from: fieldwork.versions,
      to: versions,
      number: candidate.number,
      changes: count,
    }
    await audit(tx, actor, 'acceptVersion', fieldworkId, detail, now)
    return { accepted: hash, changes }
  })
}
