import type { Body } from '../draft/draft'

/**
 * Responses of a shared tablet, each kept word for word until the server has acknowledged it: one entry
 * of localStorage per response, written at once, so that a crash, a reload or a second tab loses none.
 */
export type Waiting = {
  id: string
  body: Body
  /** Milliseconds: the oldest leaves first. */
  at: number
  /** What the server answered when it would not take it. It stays until someone takes it off the tablet. */
  refused?: 'closed' | number
}

/** Of one day: sent and acknowledged from this tablet. */
type Count = { day: string; sent: number }

const prefix = (fieldwork: string) => `phare.waiting.${fieldwork}.`
const countKey = (fieldwork: string) => `phare.count.${fieldwork}`

/** False: blocked or full. The response is then with the page alone. */
export function keepWaiting(fieldwork: string, response: Waiting): boolean {
  try {
    localStorage.setItem(prefix(fieldwork) + response.id, JSON.stringify(response))
    return true
  } catch {
    return false
  }
}

export function takeOff(fieldwork: string, id: string): void {
  try {
    localStorage.removeItem(prefix(fieldwork) + id)
  } catch {}
}

export function listWaiting(fieldwork: string): Waiting[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix(fieldwork)))
      .flatMap((key) => waitingOf(localStorage.getItem(key)) ?? [])
      .sort((a, b) => a.at - b.at)
  } catch {
    return []
  }
}

function waitingOf(stored: string | null): Waiting | null {
  try {
    const entry = JSON.parse(stored ?? '') as Partial<Waiting> | null
    const whole = typeof entry?.id === 'string' && typeof entry.body?.version === 'string'
    return whole ? (entry as Waiting) : null
  } catch {
    return null
  }
}

/** The server has it: off the tablet, and counted in the day's. */
export function countSent(fieldwork: string, id: string, now: Date): void {
  const count = { day: dayOf(now), sent: sentOn(fieldwork, now) + 1 }
  takeOff(fieldwork, id)
  try {
    localStorage.setItem(countKey(fieldwork), JSON.stringify(count))
  } catch {}
}

export function sentOn(fieldwork: string, now: Date): number {
  try {
    const count = JSON.parse(localStorage.getItem(countKey(fieldwork)) ?? 'null') as Count | null
    return count?.day === dayOf(now) ? count.sent : 0
  } catch {
    return 0
  }
}

/** The tablet's own day. */
function dayOf(now: Date): string {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
}

/** Another tab of the same tablet added, sent or took off responses. */
export function onQueueElsewhere(fieldwork: string, listener: () => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix(fieldwork)) || key === countKey(fieldwork)) listener()
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}
