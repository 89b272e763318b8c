import { may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { printLetters } from '@/lib/audience/print-letters.command'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { parisDay } from '@/lib/wave/day'

type Context = { params: Promise<{ fieldwork: string; number: string }> }

/** Codes are made here, so that it is asked for by a form and by nothing that follows links. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor()
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL) || !may(actor, 'runFieldwork'))
    return problem(403, 'not-allowed', 'Not allowed')
  const { fieldwork, number: given } = await params
  const number = Number(given)
  const part = Number((await request.formData()).get('part') ?? 1)
  if (
    !Number.isInteger(number) ||
    number < 1 ||
    !Number.isInteger(part) ||
    part < 1 ||
    part > 1_000
  )
    return problem(404, 'unknown-mailing', 'Not found')
  const now = new Date()
  const subject = { fieldworkId: fieldwork.slice(0, 64), number, part }
  const result = await printLetters(db(), actor, subject, now)
  if ('refusal' in result) return problem(409, result.refusal, 'No letters')
  const name = `phare-${fieldwork}-lettres-${number}-partie-${part}-${parisDay(now)}`
  return new Response(new Uint8Array(result.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name.replace(/[^a-z0-9-]/g, '-')}.pdf"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
