import { sessionCookie } from '@/lib/access/auth-options'
import { currentSessionId } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { signOut } from '@/lib/access/sign-out.command'
import { db } from '@/lib/db/client'

/**
 * A form posts here. Of the site's data only the cache is cleared, pages kept for Back included:
 * storage may hold a questionnaire that somebody is answering on this device.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL)) {
    return new Response(null, { status: 403 })
  }
  const sessionId = await currentSessionId()
  if (sessionId) await signOut(db(), sessionId, new Date())
  const { name, options } = sessionCookie
  return new Response(null, {
    status: 303,
    headers: {
      location: '/desk/sign-in?out',
      'set-cookie': `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`,
      'clear-site-data': '"cache"',
      'cache-control': 'no-store',
    },
  })
}
