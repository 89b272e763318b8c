import type { Tx } from '@/lib/db/client'
import type { StoredAnswers } from './response'

export type ExportedResponse = {
  id: string
  version: string
  language: string
  answers: StoredAnswers
}

const pageSize = 1_000
/** Before every identifier: no version 4 UUID is all zeros. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

export async function countComplete(tx: Tx, fieldworkId: string): Promise<number> {
  return tx.surveyResponse.count({ where: { fieldworkId, outcome: 'complete' } })
}

/** Complete responses by their random identifier: the order says nothing of who came when. */
export async function* listComplete(
  tx: Tx,
  fieldworkId: string,
): AsyncGenerator<ExportedResponse[]> {
  let after = beforeAll
  for (;;) {
    const rows = await tx.surveyResponse.findMany({
      where: { fieldworkId, outcome: 'complete', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: { id: true, version: true, language: true, answers: true },
    })
    yield rows as ExportedResponse[]
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}
