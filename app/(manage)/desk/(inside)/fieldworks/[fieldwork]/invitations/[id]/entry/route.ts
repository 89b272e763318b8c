import { may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { openEntry } from '@/lib/audience/open-door.command'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'

type Context = { params: Promise<{ fieldwork: string; id: string }> }

/**
 * Leads to the questionnaire with a fresh key to enter a unit's answers: a form of the unit's page posts here in
 * a new tab, which no browser takes for a window that opens by itself. The key stands after the « # », which
 * is sent to no server and written in no log.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor()
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL) || !may(actor, 'runFieldwork'))
    return problem(403, 'not-allowed', 'Not allowed')
  const { fieldwork, id } = await params
  const mode = (await request.formData()).get('mode') === 'paper' ? 'paper' : 'phone'
  if (!/^[0-9a-f-]{36}$/.test(id)) return problem(404, 'unknown-invitation', 'Not found')
  const subject = { fieldworkId: fieldwork.slice(0, 64), invitationId: id, mode } as const
  const result = await openEntry(db(), actor, subject, new Date())
  const to =
    'key' in result
      ? `/answer/${subject.fieldworkId}#${result.key}`
      : `/desk/fieldworks/${subject.fieldworkId}/invitations/${id}?refused=${result.refusal}`
  return new Response(null, {
    status: 303,
    headers: { location: to, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}
