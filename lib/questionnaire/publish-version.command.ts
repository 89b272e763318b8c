import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { contentHash } from '@/lib/platform/canonical-json'
import { checkDefinition, errorsOf, type Finding } from './check'
import { Definition } from './definition'
import { holdQuestionnaire } from './questionnaire.store'
import { listVersions, saveVersion, versionByHash } from './version.store'

type Subject = { programmeId: string; questionnaireId: string; audienceCode: string }

/**
 * Makes the questionnaire at its first version. A definition published before gives the version it was.
 * `published-elsewhere`: the same content is a version of another questionnaire.
 */
export async function publishVersion(
  db: Db,
  actor: Actor,
  { programmeId, questionnaireId, audienceCode }: Subject,
  input: unknown,
  now: Date,
): Promise<
  | { hash: string; number: number }
  | { refusal: 'unknown-audience' | 'other-audience' | 'published-elsewhere' }
  | { findings: Finding[] }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: definition, error } = Definition.safeParse(input)
  if (!definition) return { issues: error.issues }
  const findings = checkDefinition(definition)
  if (errorsOf(findings).length > 0) return { findings }
  const hash = contentHash(definition)
  return db.$transaction(async (tx) => {
    if (!(await findAudience(tx, programmeId, audienceCode))) return { refusal: 'unknown-audience' }
    const wanted = { programmeId, id: questionnaireId, audienceCode }
    const held = await holdQuestionnaire(tx, wanted)
    if (held.audienceCode !== audienceCode) return { refusal: 'other-audience' }
    const versions = await listVersions(tx, programmeId, questionnaireId)
    const same = versions.find((version) => version.hash === hash)
    if (same) return { hash, number: same.number }
    if (await versionByHash(tx, hash)) return { refusal: 'published-elsewhere' }
    const number = (versions.at(-1)?.number ?? 0) + 1
    const version = { hash, programmeId, questionnaireId, number, definition, publishedAt: now }
    await saveVersion(tx, version)
    const subject = `${programmeId}/${questionnaireId}`
    await audit(tx, actor, 'publishVersion', subject, { hash, number }, now)
    return { hash, number }
  })
}
