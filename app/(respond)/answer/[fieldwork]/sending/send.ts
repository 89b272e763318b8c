import type { ResponseOutcome } from '@/lib/response/response'
import type { Body } from '../draft/draft'

export type Issue = { item: string; row?: string; problem: string; check?: string }

/**
 * Proof that the server has the response; on a shared tablet (`queued`), that the tablet keeps it. `full`: no place
 * was left, and nobody has it.
 */
export type Receipt = {
  id: string
  /** Of the draft it was. */
  reference?: string
  kind: 'received' | 'already' | 'queued' | 'full'
  outcome: ResponseOutcome | null
  day: string | null
}

export type Attempt =
  | { receipt: Receipt }
  | { closed: true }
  | { outdated: true }
  | { issues: Issue[] }
  | { refused: number }
  | { invitation: 'answered' | 'unknown' }
  | { later: true; afterMs: number | null }

/** Zero bits that the hash of a text, joined to the challenge by a full stop, is to begin with. */
export type Work = { challenge: string; bits: number }

const patience = 15_000

/**
 * One attempt to hand the response over. Only 200 and 201 are a receipt; what may pass is « later ». When the
 * service asks for work first, it is done, unless `stopped`, and the response goes with it.
 */
export async function send(
  fieldwork: string,
  id: string,
  body: Body,
  stopped?: AbortSignal,
): Promise<Attempt> {
  const address = `/api/v1/fieldworks/${fieldwork}/responses/${id}`
  const first = await put(address, id, body)
  if (!('work' in first)) return first
  const { doWork } = await import('./work').catch(() => ({ doWork: null }))
  const proof = doWork && (await doWork(first.work, stopped).catch(() => null))
  const second = proof ? await put(address, id, body, { [proofHeader]: proof }) : first
  return 'work' in second ? { later: true, afterMs: null } : second
}

const proofHeader = 'phare-proof'

async function put(
  address: string,
  id: string,
  body: Body,
  proof: Record<string, string> = {},
): Promise<Attempt | { work: Work }> {
  const gaveUp = new AbortController()
  const timer = setTimeout(() => gaveUp.abort(), patience)
  try {
    const reply = await fetch(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...proof },
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

async function read(reply: Response, id: string): Promise<Attempt | { work: Work }> {
  const { status } = reply
  if (status === 200 || status === 201) {
    const said = (await reply.json()) as Pick<Receipt, 'id' | 'outcome' | 'day'>
    // Something on the way answered for the server: a hotel's sign-in page says 200 to everything.
    if (said.id !== id) return { later: true, afterMs: null }
    return { receipt: { id, kind: 'received', outcome: said.outcome, day: said.day } }
  }
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return { later: true, afterMs: retryAfter(reply.headers.get('retry-after')) }
  }
  const problem = await reply.json().catch(() => ({}))
  const is = (name: string) => String(problem.type ?? '').endsWith(name)
  if (status === 428) return workAsked(problem)
  if (is('already-answered')) return { invitation: 'answered' }
  if (is('no-invitation')) return { invitation: 'unknown' }
  if (is('withdrawn')) return { refused: status }
  if (status === 409) return { receipt: { id, kind: 'already', outcome: null, day: null } }
  if (status === 410) return { closed: true }
  if (is('unknown-version')) return { outdated: true }
  return Array.isArray(problem.issues) && problem.issues.length > 0
    ? { issues: problem.issues }
    : { refused: status }
}

/** Unless something on the way answered for the service. */
function workAsked({ challenge, bits }: Partial<Work>): Attempt | { work: Work } {
  const isWork = typeof challenge === 'string' && typeof bits === 'number' && bits <= 32
  return isWork ? { work: { challenge, bits } } : { later: true, afterMs: null }
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
