import type { Draft, Elsewhere } from '../draft/draft'

/**
 * `received`: the response is with the server · `held`: another device went on with it · `gone`: erased, or
 * mistyped · `closed`: no answers are taken any more · `later`: nothing is known, it may work in a while.
 */
export type Refused = 'received' | 'held' | 'gone' | 'closed' | 'later'

const words: Record<string, Refused> = {
  'already-received': 'received',
  'held-elsewhere': 'held',
  'unknown-code': 'gone',
  'fieldwork-closed': 'closed',
  'fieldwork-not-open': 'closed',
  'unknown-fieldwork': 'closed',
}

const patience = 15_000

/** Keeps a copy on the server, or brings the one there up to date. The code stays in the body. */
export async function keepCopy(
  fieldwork: string,
  draft: Draft,
): Promise<Elsewhere | { refused: Refused }> {
  const { elsewhere, sending: _, ...content } = draft
  const right = elsewhere && { code: elsewhere.code, holder: elsewhere.holder }
  const reply = await post(fieldwork, 'drafts', { id: draft.id, ...right, draft: content })
  if ('refused' in reply) return reply
  const { code, holder, until } = reply.said
  if (!isText(code) || !isText(holder) || !isText(until)) return { refused: 'later' }
  return { code, holder, until, savedAt: Date.now() }
}

/** What is kept under a code, whatever it is; this device goes on with it from now on. */
export async function openCopy(
  fieldwork: string,
  code: string,
): Promise<{ draft: unknown; elsewhere: Elsewhere } | { refused: Refused }> {
  const reply = await post(fieldwork, 'drafts/open', { code })
  if ('refused' in reply) return reply
  const { draft, holder, until } = reply.said
  if (!isText(holder) || !isText(until)) return { refused: 'later' }
  return { draft, elsewhere: { code, holder, until, savedAt: Date.now() } }
}

export async function eraseCopy(fieldwork: string, code: string): Promise<'erased' | Refused> {
  const reply = await post(fieldwork, 'drafts/erase', { code })
  return 'refused' in reply ? reply.refused : 'erased'
}

async function post(
  fieldwork: string,
  path: string,
  body: object,
): Promise<{ said: Record<string, unknown> } | { refused: Refused }> {
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    if (reply.status === 204) return { said: {} }
    const said = await reply.json()
    if (reply.ok) return { said }
    return { refused: words[String(said.type).replace('urn:phare:problem:', '')] ?? 'later' }
  } catch {
    return { refused: 'later' }
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 200
