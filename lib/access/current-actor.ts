import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { db } from '@/lib/db/client'
import type { Actor } from './actor'
import { authOptions, sessionCookie, sessionSeconds } from './auth-options'
import { findAccountOfSession } from './session.store'

/** The session that the request's cookie names, whether it is still live or not. */
export async function currentSessionId(): Promise<string | null> {
  const session = await getServerSession({
    ...authOptions,
    callbacks: {
      ...authOptions.callbacks,
      session: ({ session, token }) => ({ ...session, sid: token.sid }),
    },
  })
  const sid = (session as { sid?: unknown } | null)?.sid
  return typeof sid === 'string' ? sid : null
}

/** Who is asking, read anew at each request: a revoked session or a changed role counts at once. */
export async function getActor(): Promise<Actor> {
  const sessionId = await currentSessionId()
  if (sessionId === null) return { kind: 'anonymous' }
  return (await findAccountOfSession(db(), sessionId, new Date())) ?? { kind: 'anonymous' }
}

/** The cookie that holds a new session, for the door that sets it. */
export async function cookieFor(session: { accountId: string; sessionId: string }) {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the product with `npm start`')
  const value = await encode({
    token: { sub: session.accountId, sid: session.sessionId },
    secret,
    maxAge: sessionSeconds,
  })
  return { name: sessionCookie.name, value, ...sessionCookie.options, maxAge: sessionSeconds }
}
