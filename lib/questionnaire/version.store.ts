import type { Tx } from '@/lib/db/client'
import { Definition } from './definition'
import { formerDefinition } from './former-definition'

export type QuestionnaireVersion = {
  hash: string
  programmeId: string
  questionnaireId: string
  number: number
  definition: Definition
  publishedAt: Date
}

// Versions are immutable (a trigger refuses changes), so that a copy in memory is never stale.
const kept = new Map<string, QuestionnaireVersion>()
const mostKept = 100

export async function versionByHash(db: Tx, hash: string): Promise<QuestionnaireVersion | null> {
  const known = kept.get(hash)
  if (known) return known
  const row = await db.questionnaireVersion.findUnique({ where: { hash } })
  if (!row) return null
  const version = { ...row, definition: Definition.parse(formerDefinition(row.definition)) }
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
  kept.set(hash, version)
  return version
}

/** Without their definitions, oldest first. */
export async function listVersions(
  db: Tx,
  programmeId: string,
  questionnaireId: string,
): Promise<Omit<QuestionnaireVersion, 'definition'>[]> {
  return db.questionnaireVersion.findMany({
    where: { programmeId, questionnaireId },
    omit: { definition: true },
    orderBy: { number: 'asc' },
  })
}

/** The newest version of each questionnaire of a programme, with whom it is put to. */
export async function listNewestVersions(
  db: Tx,
  programmeId: string,
): Promise<(QuestionnaireVersion & { audienceCode: string })[]> {
  const rows = await db.questionnaireVersion.findMany({
    where: { programmeId },
    distinct: ['questionnaireId'],
    orderBy: [{ questionnaireId: 'asc' }, { number: 'desc' }],
    select: { hash: true, questionnaire: { select: { audienceCode: true } } },
  })
  return Promise.all(
    rows.map(async ({ hash, questionnaire }) => {
      const version = (await versionByHash(db, hash)) as QuestionnaireVersion
      return { ...version, audienceCode: questionnaire.audienceCode }
    }),
  )
}

export async function saveVersion(tx: Tx, version: QuestionnaireVersion): Promise<void> {
  await tx.questionnaireVersion.create({ data: version })
}
