import type { CookieOption, NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { db } from '@/lib/db/client'
import { absoluteHours } from './session'
import { signIn } from './sign-in.command'
import { signOut } from './sign-out.command'

export const sessionSeconds = absoluteHours * 3600

/** `__Host-` needs https, which a first try on http://localhost does not have. */
const secure = process.env.NEXTAUTH_URL?.startsWith('https://') ?? false

function cookie(name: string): CookieOption {
  return {
    name: `${secure ? '__Host-' : ''}phare-${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

export const sessionCookie = cookie('session')

/**
 * Sessions are rows of ours: the token names one and nothing else, roles are read with it at each
 * request. No adapter, which would not allow credentials with rows.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/desk/sign-in', signOut: '/desk', error: '/desk/sign-in' },
  cookies: {
    sessionToken: sessionCookie,
    csrfToken: cookie('csrf'),
    callbackUrl: cookie('return'),
  },
  useSecureCookies: secure,
  debug: false,
  logger: {
    // Codes only: messages may repeat what was typed.
    error: (code) => console.error(JSON.stringify({ level: 'error', at: 'auth', code })),
    warn: () => {},
    debug: () => {},
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials) {
        const result = await signIn(db(), credentials, new Date())
        if ('refusal' in result) return null
        return { id: result.accountId, sid: result.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      const kept: { sub?: string; sid?: unknown } = user ? { ...user, sub: user.id } : token
      return { sub: kept.sub ?? '', sid: kept.sid }
    },
    // What `/api/auth/session` tells the browser: nothing that it could use.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === 'string') await signOut(db(), token.sid, new Date())
    },
  },
}
