import { z } from 'zod'

const Environment = z.object({
  DATABASE_URL: z
    .string({ error: 'is not set: start the product with `npm start`' })
    .regex(/^postgres(ql)?:\/\//, 'is not the address of a PostgreSQL database'),
  NEXTAUTH_URL: z.url({ error: 'is not the public address of the product' }),
  NEXTAUTH_SECRET: z
    .string({ error: 'is not set: start the product with `npm start`' })
    .min(32, 'is shorter than 32 characters'),
})
export type Environment = z.infer<typeof Environment>

/** A setting without which nothing can be served. Names the variable, never its value. */
export class BadEnvironment extends Error {}

export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(variables)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new BadEnvironment(sentences.join('; '))
}

/** The database's address alone: what a script needs. */
export function databaseUrl(): string {
  const parsed = Environment.shape.DATABASE_URL.safeParse(process.env.DATABASE_URL)
  if (parsed.success) return parsed.data
  throw new BadEnvironment(`DATABASE_URL ${parsed.error.issues[0]?.message}`)
}
