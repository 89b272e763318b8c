import { z } from 'zod'
import { db } from '@/lib/db/client'
import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { networkOfRequest } from '@/lib/platform/network'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'
import { bodyFaults, refusals } from '@/lib/response/refusal'
import { withdrawResponse } from '@/lib/tabulation/withdraw-response.command'

type Context = { params: Promise<{ fieldwork: string }> }

const Withdrawal = z.strictObject({ reference: z.string().max(100) })

const mostBytes = 1024

/** As for submissions: an answer within five seconds. */
const patience = 4_000

/** Takes a response back, by the reference that only its respondent holds: 200, then 404. */
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
    const { data } = Withdrawal.safeParse(body.value)
    if (!data) {
      const detail = 'A withdrawal is { reference }.'
      return problem(422, 'invalid-body', 'Invalid withdrawal', { detail })
    }
    if (!isName(fieldwork)) {
      const { status, title, detail } = refusals['unknown-fieldwork']
      return problem(status, 'unknown-fieldwork', title, { detail })
    }
    const network = networkOfRequest(request)
    const withdrawal = withdrawResponse(db(), fieldwork, data.reference, new Date(), network)
    const result = await within(patience, withdrawal)
    if ('withdrawn' in result)
      return Response.json(result, { headers: { 'cache-control': 'no-store' } })
    if (result.refusal === 'busy') return unavailable()
    if (result.refusal === 'too-many-attempts') {
      const detail = 'Too many unknown references came from this network. Try again in ten minutes.'
      const refused = problem(429, result.refusal, 'Too many attempts', { detail })
      refused.headers.set('retry-after', '600')
      return refused
    }
    if (result.refusal === 'unknown-response') {
      const detail = 'There is no response of that reference here, or not any more.'
      return problem(404, result.refusal, 'Unknown response', { detail })
    }
    const { status, title, detail } = refusals[result.refusal]
    return problem(status, result.refusal, title, { detail })
  } catch (error) {
    log('error', 'withdrawal-failed', describeDefect(error))
    return unavailable()
  }
}

const isName = (fieldwork: string) => /^[a-z0-9-]{1,64}$/.test(fieldwork)

function unavailable(): Response {
  const detail = 'The response could not be withdrawn just now. Send the reference again.'
  const answer = problem(503, 'unavailable', 'Try again', { detail })
  answer.headers.set('retry-after', '2')
  return answer
}

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../post-only'
