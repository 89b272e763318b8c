import { db } from '@/lib/db/client'
import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'
import { arrivalOf } from '@/lib/response/arrival'
import { bodyFaults, refusals } from '@/lib/response/refusal'
import { ResponseId } from '@/lib/response/submission'
import { submitResponse } from '@/lib/response/submit-response.command'

type Context = { params: Promise<{ fieldwork: string; id: string }> }

const mostBytes = 64 * 1024

/** However the database fares, a respondent is answered within five seconds; what was written stays written. */
const patience = 4_000

/**
 * Takes a response in: 201 the first time, 200 when the same is sent again. The body is a `Submission`
 * (`lib/response/submission.ts`); who was invited sends the key as `invitation`. 403 `no-invitation`, 409
 * `already-answered` (by that invitation) and `other-body`, 410 `fieldwork-closed` and `withdrawn`, 428 `work-asked`
 * with `challenge` and `bits` (`lib/platform/proof-of-work.ts`), 422, 429 `too-many-attempts` (codes of letters), 503.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork, id } = await params
  const responseId = ResponseId.safeParse(id)
  if (!responseId.success) {
    const detail = 'The identifier of a response is a random (version 4) UUID.'
    return problem(400, 'invalid-id', 'Invalid identifier', { detail })
  }
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
    const submission = submitResponse(
      db(),
      fieldwork,
      responseId.data,
      body.value,
      arrivalOf(request),
    )
    const result = await within(patience, submission)
    if ('refusal' in result) {
      const { status, title, detail } = refusals[result.refusal]
      const issues = 'issues' in result ? { issues: result.issues } : {}
      const work = 'work' in result ? result.work : {}
      const refused = problem(status, result.refusal, title, { detail, ...issues, ...work })
      if (status === 429) refused.headers.set('retry-after', '600')
      return refused
    }
    const { received, outcome, day } = result
    return Response.json(
      { id: responseId.data, outcome, day },
      { status: received === 'created' ? 201 : 200, headers: { 'cache-control': 'no-store' } },
    )
  } catch (error) {
    // Whatever went wrong, nothing is known to be lost: the browser keeps the answers and sends them again.
    log('error', 'submission-failed', describeDefect(error))
    const detail =
      'The response could not be stored just now. Send it again, with the same identifier.'
    const unavailable = problem(503, 'unavailable', 'Try again', { detail })
    unavailable.headers.set('retry-after', '2')
    return unavailable
  }
}

export { options as OPTIONS, refuse as GET, refuse as POST, refuse as PATCH, refuse as DELETE }

function refuse(): Response {
  const refused = problem(405, 'method-not-allowed', 'Method not allowed', { detail: 'Use PUT.' })
  refused.headers.set('allow', 'PUT, OPTIONS')
  return refused
}

function options(): Response {
  return new Response(null, { status: 204, headers: { allow: 'PUT, OPTIONS' } })
}
