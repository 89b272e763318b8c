import { z } from 'zod'
import { isCommonPassword } from './common-passwords'

/** One spelling per mailbox: NFKC first, or a full-width « ＠ » would pass as another character. */
export const EmailAddress = z
  .string()
  .max(254)
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email().max(254))

/** What a sign-in form sends, before anything is looked up. */
export const Credentials = z.object({
  email: EmailAddress,
  password: z.string().min(1).max(256),
})
export type Credentials = z.infer<typeof Credentials>

export const Role = z.enum(['administrator', 'analyst', 'observer'])

export const NewAccount = z.strictObject({
  email: EmailAddress,
  name: z.string().trim().min(1).max(120),
  role: Role,
  password: z.string().max(256),
})
export type NewAccount = z.input<typeof NewAccount>

export const shortestPassword = 12

/** Length and a list of the commonest, no rule of composition. */
export function refusalOfPassword(
  password: string,
  email: string,
): 'password-too-short' | 'password-too-common' | null {
  if ([...password].length < shortestPassword) return 'password-too-short'
  const lower = password.normalize('NFKC').toLowerCase()
  const ownName = email.split('@')[0] ?? ''
  if (isCommonPassword(lower) || lower === email || lower === ownName) return 'password-too-common'
  return null
}
