import type { Tx } from '@/lib/db/client'
import type { Role } from './actor'

export type StoredAccount = {
  id: string
  email: string
  name: string
  role: Role
  passwordHash: string
  disabledAt: Date | null
}

export function findAccountByEmail(tx: Tx, email: string): Promise<StoredAccount | null> {
  return tx.account.findUnique({ where: { email } })
}

/** The new account's id, or null when the address is taken. */
export async function saveAccount(
  tx: Tx,
  account: { email: string; name: string; role: Role; passwordHash: string },
): Promise<string | null> {
  const rows = await tx.account.createManyAndReturn({
    data: [account],
    skipDuplicates: true,
    select: { id: true },
  })
  return rows[0]?.id ?? null
}
