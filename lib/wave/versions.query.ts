import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { Change } from '@/lib/questionnaire/change'
import { checkDefinition, type Finding } from '@/lib/questionnaire/check'
import type { Definition } from '@/lib/questionnaire/definition'
import {
  listVersions,
  type QuestionnaireVersion,
  versionByHash,
} from '@/lib/questionnaire/version.store'
import { changesTo, refusalToAccept, type VersionRefusal } from './accept-version'
import type { Fieldwork } from './fieldwork'
import { findFieldwork, hasFieldworkBegun } from './fieldwork.store'

export type AcceptedVersion = Pick<QuestionnaireVersion, 'hash' | 'number' | 'publishedAt'> & {
  definition: Definition
  /** From the one accepted before; none for the first. */
  changes: Change[]
}

export type VersionsOfFieldwork = {
  fieldwork: Fieldwork
  /** The newest last. */
  accepted: AcceptedVersion[]
  /** Of the newest accepted one. */
  findings: Finding[]
  /** The newest published one, when the fieldwork does not take it yet. */
  candidate: (AcceptedVersion & { refusal: VersionRefusal | null; findings: Finding[] }) | null
  /** Somebody may have answered. */
  hasBegun: boolean
}

export async function readVersions(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<VersionsOfFieldwork | null> {
  demand(actor, 'readFigures')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const { programmeId, questionnaireId } = fieldwork
  const known = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
  const versions = known.map((version, at) => {
    if (!version) throw new Error(`${fieldworkId} lacks its version ${fieldwork.versions[at]}`)
    return version
  })
  const accepted = versions.map((version, at) => ({
    ...version,
    changes: changesTo(versions.slice(0, at), version),
  }))
  const hasBegun = await hasFieldworkBegun(db, fieldwork)
  const newest = versions.at(-1)
  const published = (await listVersions(db, programmeId, questionnaireId)).at(-1)
  const isNewer = published && (!newest || published.number > newest.number)
  const version = isNewer ? await versionByHash(db, published.hash) : null
  const changes = version ? changesTo(versions, version) : []
  return {
    fieldwork,
    accepted,
    findings: newest ? checkDefinition(newest.definition) : [],
    candidate: version && {
      ...version,
      changes,
      findings: checkDefinition(version.definition),
      refusal: refusalToAccept(fieldwork, versions, version, changes, hasBegun, now),
    },
    hasBegun,
  }
}

/** One version that the fieldwork takes, or might: as it was published, in today's form. */
export async function readVersion(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  hash: string,
): Promise<QuestionnaireVersion | null> {
  demand(actor, 'readFigures')
  const fieldwork = await findFieldwork(db, fieldworkId)
  const version = fieldwork && (await versionByHash(db, hash))
  const { programmeId, questionnaireId } = fieldwork ?? {}
  return version?.programmeId === programmeId && version?.questionnaireId === questionnaireId
    ? version
    : null
}
