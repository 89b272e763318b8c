import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { NewAccount, refusalOfPassword } from './account'
import { saveAccount } from './account.store'
import { type Actor, demand } from './actor'
import { hashPassword } from './password'

export async function createAccount(
  db: Db,
  actor: Actor,
  input: NewAccount,
  now: Date,
): Promise<
  { id: string } | { refusal: 'password-too-short' | 'password-too-common' | 'email-taken' }
> {
  demand(actor, 'administer')
  const { email, name, role, password } = NewAccount.parse(input)
  const refusal = refusalOfPassword(password, email)
  if (refusal) return { refusal }
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const id = await saveAccount(tx, { email, name, role, passwordHash })
    if (id === null) return { refusal: 'email-taken' }
    await audit(tx, actor, 'createAccount', id, { role }, now)
    return { id }
  })
}
