import type { Answers } from '@/lib/questionnaire/answers'
import type { Draft } from '../draft/draft'

/** Longer, and the person goes on: whether there is a place is then decided when they send. */
const patience = 4_000

/** Whether the service says that no place is left for who has answered so. It keeps one if there is. */
export async function isFull(fieldwork: string, draft: Draft, answers: Answers): Promise<boolean> {
  const { id, version } = draft
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/quota-places`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, version, answers }),
      signal: AbortSignal.timeout(patience),
    })
    return reply.ok && (await reply.json()).place === 'full'
  } catch {
    return false
  }
}
