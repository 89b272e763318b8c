import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { networkOfRequest } from '@/lib/platform/network'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'
import { type DraftRefusal, draftRefusals } from '@/lib/response/draft'
import { bodyFaults } from '@/lib/response/refusal'

type Context = { params: Promise<{ fieldwork: string }> }
type Done = { status: 200 | 201 | 204; reply: unknown }

/** Answers of a hundred long texts fit. */
const mostBytes = 128 * 1024

/** As for submissions: an answer within five seconds. */
const patience = 4_000

const isName = (fieldwork: string) => /^[a-z0-9-]{1,64}$/.test(fieldwork)

/** Seconds before it is worth trying again. */
const pauses: Partial<Record<DraftRefusal, string>> = { busy: '5', 'too-many-drafts': '3600' }

/** Codes travel in bodies alone: addresses end up in logs. */
export function draftDoor(
  deed: (
    fieldwork: string,
    body: unknown,
    network: string | null,
  ) => Promise<Done | { refusal: DraftRefusal }>,
) {
  return async (request: Request, { params }: Context): Promise<Response> => {
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
      const result = await within(patience, deed(fieldwork, body.value, networkOfRequest(request)))
      if ('refusal' in result) return refused(result.refusal)
      const headers = { 'cache-control': 'no-store' }
      if (result.status === 204) return new Response(null, { status: 204, headers })
      return Response.json(result.reply, { status: result.status, headers })
    } catch (error) {
      log('error', 'draft-failed', describeDefect(error))
      return refused('busy')
    }
  }
}

function refused(refusal: DraftRefusal): Response {
  const { status, title, detail } = draftRefusals[refusal]
  const reply = problem(status, refusal, title, { detail })
  const pause = pauses[refusal]
  if (pause) reply.headers.set('retry-after', pause)
  return reply
}
