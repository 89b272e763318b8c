import { may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { importDeliveryReports } from '@/lib/audience/import-delivery-reports.command'
import { db } from '@/lib/db/client'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'

type Context = { params: Promise<{ fieldwork: string }> }

const mostBytes = 50_000_000

class TooLarge extends Error {}

/**
 * The body is a mailbox file (mbox) or one mail (.eml) → 200 `ReportsImported`. 401, 403, 404, 413. Sending it
 * again adds nothing.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork } = await params
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL)) {
    return problem(403, 'other-origin', 'Not allowed', { detail: 'Send it from the desk.' })
  }
  const actor = await getActor()
  if (actor.kind === 'anonymous') {
    return problem(401, 'signed-out', 'Not signed in', { detail: 'Sign in at /desk/sign-in.' })
  }
  if (!may(actor, 'runFieldwork')) {
    const detail = 'This account may not: runFieldwork.'
    return problem(403, 'not-allowed', 'Not allowed', { detail })
  }
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge()
  try {
    const file = within(request.body)
    const result = await importDeliveryReports(db(), actor, fieldwork, file, new Date())
    if ('refusal' in result) return problem(404, result.refusal, 'Not found')
    return Response.json(result, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge()
    log('error', 'delivery-reports-failed', describeDefect(error))
    return problem(503, 'unavailable', 'Try again', { detail: 'What was read is kept.' })
  }
}

/** Read as it comes in, to the limit. */
async function* within(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  let length = 0
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength
    if (length > mostBytes) {
      await reader?.cancel()
      throw new TooLarge()
    }
    yield read.value
  }
}

function tooLarge(): Response {
  const detail = 'A mailbox file of at most 50 MB is taken: split it.'
  return problem(413, 'too-large', 'Too large', { detail })
}

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../post-only'
