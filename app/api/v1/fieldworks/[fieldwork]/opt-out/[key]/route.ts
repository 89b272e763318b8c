import { z } from 'zod'
import { isShort } from '@/lib/audience/invitation-key'
import { limitMisses } from '@/lib/audience/limit-misses.command'
import { optOut } from '@/lib/audience/opt-out.command'
import { db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { isJson } from '@/lib/platform/is-json'
import { describeDefect, log } from '@/lib/platform/log'
import { networkOfRequest } from '@/lib/platform/network'
import { problem } from '@/lib/platform/problem'
import { readJson } from '@/lib/platform/read-json'
import { within } from '@/lib/platform/within'

type Context = { params: Promise<{ fieldwork: string; key: string }> }

const Body = z.strictObject({ refuses: z.boolean().default(false) })

const patience = 4_000

/**
 * Ends mails to who holds the key: the one click of a reader of mail (RFC 8058, a form of any kind), or
 * `{ refuses }` of our own page. 200, said again too; 404 for any key that is none, 429 where many were tried.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork, key } = await params
  try {
    const refuses = await readRefuses(request)
    if (refuses === null) {
      const detail = 'Send { refuses: boolean }, or the form of RFC 8058.'
      return problem(422, 'invalid-body', 'Invalid body', { detail })
    }
    if (!isName(fieldwork)) return unknown()
    const { pepper } = siteSettings()
    const now = new Date()
    const ends = () => optOut(db(), fieldwork, key, { refuses }, pepper, now)
    // A key of a mail cannot be guessed: nobody who has one waits for those who guess at codes of letters.
    const looked = isShort(key) ? limitMisses(db(), networkOfRequest(request), now, ends) : ends()
    const result = await within(patience, looked)
    if ('refusal' in result) return result.refusal === 'too-many-attempts' ? tooMany() : unknown()
    return Response.json(result, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log('error', 'opt-out-failed', describeDefect(error))
    const unavailable = problem(503, 'unavailable', 'Try again')
    unavailable.headers.set('retry-after', '2')
    return unavailable
  }
}

/** Programs visit the links of a mail: nothing ends by a visit. People are shown the page that asks them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { fieldwork, key } = await params
  const isKey = /^[A-Za-z0-9_-]{1,64}$/.test(key)
  if (!isName(fieldwork) || !isKey) return unknown()
  const page = `/answer/${fieldwork}/stop#${key}`
  return new Response(null, {
    status: 303,
    headers: { location: page, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}

const isName = (fieldwork: string) => /^[a-z0-9-]{1,64}$/.test(fieldwork)

/** What a reader of mail sends is not read: whoever has the address may end the mails. */
async function readRefuses(request: Request): Promise<boolean | null> {
  if (!isJson(request)) {
    await request.body?.cancel()
    return false
  }
  const body = await readJson(request, 1024)
  if ('fault' in body) return null
  return Body.safeParse(body.value).data?.refuses ?? null
}

function tooMany(): Response {
  const detail = 'Too many unknown keys came from this network. Try again in ten minutes.'
  const refused = problem(429, 'too-many-attempts', 'Too many attempts', { detail })
  refused.headers.set('retry-after', '600')
  return refused
}

function unknown(): Response {
  const detail = 'This address ends no mails: it was cut short, or is of another fieldwork.'
  return problem(404, 'unknown-key', 'Unknown key', { detail })
}
