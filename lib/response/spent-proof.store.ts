import type { Tx } from '@/lib/db/client'
import { hashOfProof, spentUntil } from '@/lib/platform/proof-of-work'

/** False: it was handed in already. */
export async function spendProof(db: Tx, proof: string, now: Date): Promise<boolean> {
  const data = { hash: hashOfProof(proof), until: spentUntil(now) }
  const { count } = await db.spentProof.createMany({ data: [data], skipDuplicates: true })
  return count === 1
}

export async function forgetSpentProofs(db: Tx, now: Date): Promise<number> {
  const { count } = await db.spentProof.deleteMany({ where: { until: { lt: now } } })
  return count
}
