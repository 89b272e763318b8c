export type Withdrawal = 'withdrawn' | 'unknown' | 'closed' | 'busy' | 'offline'

const patience = 15_000

export async function withdraw(fieldwork: string, reference: string): Promise<Withdrawal> {
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/withdrawals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reference }),
      signal: AbortSignal.timeout(patience),
    })
    if (reply.status === 200) return 'withdrawn'
    if (reply.status === 404) return 'unknown'
    if (reply.status === 410) return 'closed'
    return reply.status === 503 ? 'busy' : 'offline'
  } catch {
    return 'offline'
  }
}
