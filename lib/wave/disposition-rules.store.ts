import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { DispositionRules, type RulesChange } from './disposition-rules'

export async function saveRules(db: Tx, fieldworkId: string, rules: DispositionRules) {
  await db.fieldwork.update({ where: { id: fieldworkId }, data: { rules } })
}

const Detail = z.object({
  from: DispositionRules,
  to: DispositionRules,
  reason: z.string().nullable(),
})

/** Changes made after the fieldwork opened, newest first. */
export async function listRulesChanges(db: Tx, fieldworkId: string): Promise<RulesChange[]> {
  const rows = await db.auditLine.findMany({
    where: { deed: 'changeRules', subject: fieldworkId },
    orderBy: { at: 'desc' },
  })
  return rows.flatMap(({ at, detail }) => {
    const { from, to, reason } = Detail.parse(detail)
    return reason === null ? [] : [{ at, from, to, reason }]
  })
}
