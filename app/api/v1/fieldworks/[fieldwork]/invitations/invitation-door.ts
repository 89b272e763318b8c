import { limitMisses } from '@/lib/audience/limit-misses.command'
import type { InvitationRefusal } from '@/lib/audience/opening'
import { db } from '@/lib/db/client'
import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { networkOfRequest } from '@/lib/platform/network'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'
import { bodyFaults } from '@/lib/response/refusal'

type Context = { params: Promise<{ fieldwork: string }> }

const mostBytes = 1024

/** As for submissions: an answer within five seconds. */
const patience = 4_000

const isName = (fieldwork: string) => /^[a-z0-9-]{1,64}$/.test(fieldwork)

type Said = { status: number; title: string; detail: string }

const refusals: Record<InvitationRefusal | 'too-many-attempts', Said> = {
  'invalid-body': {
    status: 422,
    title: 'Invalid body',
    detail: 'Send { key } to open or refuse, { key, at: "started" } on the way.',
  },
  'unknown-invitation': {
    status: 404,
    title: 'Unknown invitation',
    detail: 'No invitation of this fieldwork has that key: it was mistyped, or is out of date.',
  },
  'already-answered': {
    status: 409,
    title: 'Already answered',
    detail: 'A response came in for this invitation.',
  },
  'fieldwork-closed': {
    status: 410,
    title: 'Fieldwork closed',
    detail: 'This fieldwork takes no answers.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail: 'Too many unknown keys came from this network. Try again in ten minutes.',
  },
}

/**
 * Keys travel in bodies alone: addresses end up in logs, and in the hands of programs that visit every link of a
 * mail. Those only GET, so that nothing happens on a GET.
 */
export function invitationDoor(
  deed: (
    fieldwork: string,
    body: unknown,
    now: Date,
  ) => Promise<object | { refusal: InvitationRefusal }>,
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
      if (!isName(fieldwork)) return refused('unknown-invitation')
      const now = new Date()
      const network = networkOfRequest(request)
      const looked = limitMisses(db(), network, now, () => deed(fieldwork, body.value, now))
      const result = await within(patience, looked)
      if ('refusal' in result) return refused(result.refusal as keyof typeof refusals)
      return Response.json(result, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      log('error', 'invitation-failed', describeDefect(error))
      const unavailable = problem(503, 'unavailable', 'Try again')
      unavailable.headers.set('retry-after', '2')
      return unavailable
    }
  }
}

function refused(refusal: keyof typeof refusals): Response {
  const { status, title, detail } = refusals[refusal]
  const reply = problem(status, refusal, title, { detail })
  if (refusal === 'too-many-attempts') reply.headers.set('retry-after', '600')
  return reply
}
