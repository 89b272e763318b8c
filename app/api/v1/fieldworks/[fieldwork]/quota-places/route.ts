import { db } from '@/lib/db/client'
import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { networkOfRequest } from '@/lib/platform/network'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'
import { holdPlace } from '@/lib/response/hold-place.command'
import { bodyFaults, refusals } from '@/lib/response/refusal'

type Context = { params: Promise<{ fieldwork: string }> }

const mostBytes = 64 * 1024

/** As for submissions: an answer within five seconds. */
const patience = 4_000

/** Is there still a place for who has answered so far? Kept for a while if there is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork } = await params
  if (!isJson(request)) {
    const detail = 'Send application/json.'
    return problem(415, 'unsupported-media-type', 'Unsupported media type', { detail })
  }
  try {
    const body = await readJson(request, mostBytes)
    if ('fault' in body) {
      const { status, title, detail } = bodyFaults[body.fault]
      return problem(status, body.fault, title, { detail })
    }
    if (!isName(fieldwork)) return refused('unknown-fieldwork')
    const network = networkOfRequest(request)
    const holding = holdPlace(db(), fieldwork, body.value, network, new Date())
    const said = await within(patience, holding)
    if (!('refusal' in said))
      return Response.json(said, { headers: { 'cache-control': 'no-store' } })
    if (said.refusal !== 'invalid-body') return refused(said.refusal)
    const detail = 'Send { id, version, answers }: those given so far.'
    return problem(422, said.refusal, 'Invalid question', { detail })
  } catch (error) {
    log('error', 'quota-place-failed', describeDefect(error))
    const unavailable = problem(503, 'unavailable', 'Try again')
    unavailable.headers.set('retry-after', '2')
    return unavailable
  }
}

const isName = (fieldwork: string) => /^[a-z0-9-]{1,64}$/.test(fieldwork)

function refused(refusal: 'unknown-fieldwork' | 'fieldwork-closed'): Response {
  const { status, title, detail } = refusals[refusal]
  return problem(status, refusal, title, { detail })
}

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../post-only'
