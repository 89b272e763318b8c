import type { Body } from '../draft/draft'

export type Issue = { item: string; row?: string; problem: string; check?: string }

/** Proof that the server has the response; on a shared tablet (`queued`), that the tablet keeps it. */
export type Receipt = {
  id: string
  /** Of the draft it was. */
  reference?: string
  kind: 'received' | 'already' | 'queued'
  outcome: 'complete' | 'screenedOut' | null
  day: string | null
}

export type Attempt =
  | { receipt: Receipt }
  | { closed: true }
  | { outdated: true }
  | { issues: Issue[] }
  | { refused: number }
  | { later: true; afterMs: number | null }

const patience = 15_000

/** One attempt to hand the response over. Only 200 and 201 are a receipt; what may pass is « later ». */
export async function send(fieldwork: string, id: string, body: Body): Promise<Attempt> {
  const gaveUp = new AbortController()
  const timer = setTimeout(() => gaveUp.abort(), patience)
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/responses/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
      signal: gaveUp.signal,
    })
    return await read(reply, id)
  } catch {
    return { later: true, afterMs: null }
  } finally {
    clearTimeout(timer)
  }
}

async function read(reply: Response, id: string): Promise<Attempt> {
  const { status } = reply
  if (status === 200 || status === 201) {
    const said = (await reply.json()) as Pick<Receipt, 'id' | 'outcome' | 'day'>
    // Something on the way answered for the server: a hotel's sign-in page says 200 to everything.
    if (said.id !== id) return { later: true, afterMs: null }
    return { receipt: { id, kind: 'received', outcome: said.outcome, day: said.day } }
  }
  if (status === 409) return { receipt: { id, kind: 'already', outcome: null, day: null } }
  if (status === 410) return { closed: true }
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return { later: true, afterMs: retryAfter(reply.headers.get('retry-after')) }
  }
  const problem = await reply.json().catch(() => ({}))
  if (String(problem.type ?? '').includes('unknown-version')) return { outdated: true }
  return Array.isArray(problem.issues) && problem.issues.length > 0
    ? { issues: problem.issues }
    : { refused: status }
}

function retryAfter(header: string | null): number | null {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) ? Math.min(seconds, 300) * 1000 : null
}

/**
 * Milliseconds before the next attempt: doubling up to a minute, never sooner than asked, spread so that
 * crowds do not return at once.
 */
export function delay(attempt: number, asked: number | null, random: () => number): number {
  const spread = random() / 2
  const growing = Math.min(60_000, 1_000 * 2 ** attempt) * (0.75 + spread)
  return Math.round(Math.max((asked ?? 0) * (1 + spread), growing))
}
