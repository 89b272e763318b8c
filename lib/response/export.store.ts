import type { Tx } from '@/lib/db/client'

export async function countComplete(tx: Tx, fieldworkId: string): Promise<number> {
  return tx.surveyResponse.count({ where: { fieldworkId, outcome: 'complete' } })
}
