import type { Tx } from '@/lib/db/client'
import type { ResponseOutcome, StoredAnswers } from './response'

export type ExportedResponse = {
  id: string
  version: string
  outcome: ResponseOutcome
  language: string
  answers: StoredAnswers
}

const pageSize = 1_000

export async function countResponses(tx: Tx, fieldworkId: string): Promise<number> {
  return tx.surveyResponse.count({ where: { fieldworkId } })
}

/** Every response, by its random identifier: the order says nothing of who came when. */
export async function* listResponses(
  tx: Tx,
  fieldworkId: string,
): AsyncGenerator<ExportedResponse[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx.surveyResponse.findMany({
      where: { fieldworkId, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      omit: { fieldworkId: true, day: true },
    })
    yield rows as unknown as ExportedResponse[]
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}
