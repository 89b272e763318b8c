import type { Tx } from '@/lib/db/client'

export type Teammate = { email: string; name: string }

/** Accounts that run fieldworks, by name. */
export function listTeam(db: Tx): Promise<Teammate[]> {
  return db.account.findMany({
    where: { disabledAt: null, role: { in: ['analyst', 'administrator'] } },
    select: { email: true, name: true },
    orderBy: { name: 'asc' },
  })
}
