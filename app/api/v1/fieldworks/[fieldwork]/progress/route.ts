import { randomInt } from 'node:crypto'
import { db } from '@/lib/db/client'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { Progress, recordProgress, shards } from '@/lib/response/record-progress.command'
import { bodyFaults, refusals } from '@/lib/response/refusal'

type Context = { params: Promise<{ fieldwork: string }> }

const mostBytes = 1024

/** A beacon without identifier. Browsers send it as text/plain: the body alone is looked at. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork } = await params
  try {
    const body = await readJson(request, mostBytes)
    if ('fault' in body) {
      const { status, title, detail } = bodyFaults[body.fault]
      return problem(status, body.fault, title, { detail })
    }
    const progress = Progress.safeParse(body.value)
    if (!progress.success) {
      const detail = 'Send { page } or { minutes }, a whole number from 0 to 240.'
      return problem(422, 'invalid-body', 'Invalid beacon', { detail })
    }
    const result = await recordProgress(db(), fieldwork, progress.data, randomInt(shards))
    if (result === 'counted') return new Response(null, { status: 204 })
    if (result === 'unknown-page') {
      const detail = 'No accepted version of the questionnaire has that page.'
      return problem(422, result, 'Unknown page', { detail })
    }
    const { status, title, detail } = refusals[result]
    return problem(status, result, title, { detail })
  } catch (error) {
    log('error', 'beacon-failed', describeDefect(error))
    const unavailable = problem(503, 'unavailable', 'Try again')
    unavailable.headers.set('retry-after', '2')
    return unavailable
  }
}

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../post-only'
