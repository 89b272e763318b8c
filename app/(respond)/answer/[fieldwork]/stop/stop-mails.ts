export type Stopped = 'done' | 'unknown' | 'failed'

const patience = 15_000

/** `refuses`: does not wish to take part, besides. */
export async function stopMails(
  fieldwork: string,
  key: string,
  refuses: boolean,
): Promise<Stopped> {
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/opt-out/${key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refuses }),
      signal: AbortSignal.timeout(patience),
    })
    if (reply.status === 404) return 'unknown'
    return reply.ok ? 'done' : 'failed'
  } catch {
    return 'failed'
  }
}
