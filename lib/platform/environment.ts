import { z } from 'zod'
import { MailEnvironment, type MailSettings, mailVariables } from './mail-settings'

const Environment = z.object({
  DATABASE_URL: z
    .string({ error: 'is not set: start the product with `npm start`' })
    .regex(/^postgres(ql)?:\/\//, 'is not the address of a PostgreSQL database'),
  NEXTAUTH_URL: z.url({ error: 'is not the public address of the product' }),
  NEXTAUTH_SECRET: z
    .string({ error: 'is not set: start the product with `npm start`' })
    .min(32, 'is shorter than 32 characters'),
  ...mailVariables,
})
export type Environment = z.infer<typeof Environment>
type Variables = Record<string, string | undefined>

/** A setting without which nothing can be served. Names the variable, never its value. */
export class BadEnvironment extends Error {}

export function parseEnvironment(variables: Variables): Environment {
  const whole = checked(Environment, variables)
  mailSettings(variables)
  return whole
}

/** How mails leave; null: no mail server is set, and nothing does. */
export function mailSettings(variables: Variables = process.env): MailSettings | null {
  return checked(MailEnvironment, variables)
}

function checked<Value>(schema: z.ZodType<Value>, variables: Variables): Value {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new BadEnvironment(sentences.join('; '))
}

/** The public address of the product, without a stroke at its end, and the secret that keys its hashes. */
export function siteSettings(): { baseUrl: string; pepper: string } {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = parseEnvironment(process.env)
  return { baseUrl: NEXTAUTH_URL.replace(/\/+$/, ''), pepper: NEXTAUTH_SECRET }
}

/** The database's address alone: what a script needs. */
export function databaseUrl(): string {
  const parsed = Environment.shape.DATABASE_URL.safeParse(process.env.DATABASE_URL)
  if (parsed.success) return parsed.data
  throw new BadEnvironment(`DATABASE_URL ${parsed.error.issues[0]?.message}`)
}
