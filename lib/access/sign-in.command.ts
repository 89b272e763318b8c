import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { Credentials } from './account'
import { findAccountByEmail } from './account.store'
import { passwordMatches } from './password'
import { hashOf, newSessionId } from './session'
import { saveSession } from './session.store'
import { claimTry, forgetFailures, forgetOldFailures } from './sign-in-attempt.store'

export type SignIn =
  | { accountId: string; sessionId: string }
  | { refusal: 'incomplete' | 'wrong-credentials' }
  | { refusal: 'slow-down'; seconds: number }

/**
 * Opens a session for whoever knows the password. An unknown address, a disabled account and a wrong
 * password are answered alike, after the same work.
 */
export async function signIn(db: Db, input: unknown, now: Date): Promise<SignIn> {
  const parsed = Credentials.safeParse(input)
  if (!parsed.success) return { refusal: 'incomplete' }
  const { email, password } = parsed.data
  const subject = hashOf(email)

  const seconds = await db.$transaction((tx) => claimTry(tx, subject, now))
  if (seconds > 0) return { refusal: 'slow-down', seconds }

  const account = await findAccountByEmail(db, email)
  const usable = account && account.disabledAt === null ? account : null
  const matches = await passwordMatches(usable?.passwordHash ?? null, password)
  if (!usable || !matches) return { refusal: 'wrong-credentials' }

  const sessionId = newSessionId()
  await db.$transaction(async (tx) => {
    await forgetFailures(tx, subject)
    await forgetOldFailures(tx, now)
    await saveSession(tx, sessionId, usable.id, now)
    const { id, name, role } = usable
    const actor = { kind: 'account', id, email, name, role } as const
    await audit(tx, actor, 'signIn', usable.id, {}, now)
  })
  return { accountId: usable.id, sessionId }
}
