import type { Tx } from '@/lib/db/client'

export type Questionnaire = { programmeId: string; id: string; audienceCode: string }

/** Makes the questionnaire if there is none, and holds it so that versions get their number in turn. */
export async function holdQuestionnaire(tx: Tx, wanted: Questionnaire): Promise<Questionnaire> {
  await tx.questionnaire.createMany({ data: [wanted], skipDuplicates: true })
  await tx.$queryRaw`
    SELECT 1 FROM questionnaire
    WHERE programme_id = ${wanted.programmeId} AND id = ${wanted.id} FOR NO KEY UPDATE`
  return tx.questionnaire.findUniqueOrThrow({
    where: { programmeId_id: { programmeId: wanted.programmeId, id: wanted.id } },
  })
}

export async function findQuestionnaire(
  db: Tx,
  programmeId: string,
  id: string,
): Promise<Questionnaire | null> {
  return db.questionnaire.findUnique({ where: { programmeId_id: { programmeId, id } } })
}
