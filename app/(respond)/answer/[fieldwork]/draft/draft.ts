import type { Answers } from '@/lib/questionnaire/answers'
import type { Device, Mode } from '@/lib/response/response'

/** What is sent, kept word for word once sending has begun: a retry must carry the same body. */
export type Body = {
  version: string
  language: string
  consent: true
  device?: Device
  mode?: Mode
  /** The key that opens it: one response for each invitation. */
  invitation?: string
  /** Spent with the page in view, in tens. */
  seconds?: number
  answers: Answers
}

/** Where the respondent stands. */
export type Place =
  /** `item`: the question to go to on that page. */
  { at: 'page'; page: string; item?: string } | { at: 'review' | 'screening' | 'full' | 'welcome' }

/** `holder` tells the server which device went on last; `until`: the last day; `savedAt`: milliseconds. */
export type Elsewhere = { code: string; holder: string; until: string; savedAt: number }

/** What the device keeps of a response until the server has acknowledged it. */
export type Draft = {
  id: string
  /** What the identifier is made from; opens the right to withdraw. Empty: this browser cannot make one. */
  reference: string
  /** The copy that the server keeps for another device, where the respondent asked for one. */
  elsewhere?: Elsewhere | undefined
  /** Key of the invitation that is answered. */
  invitation?: string | undefined
  /** Milliseconds with the page in view, up to the last time that was noted. */
  spent?: number
  version: string
  /** Milliseconds: stays on the device, sets the end of the draft's life. */
  startedAt: number
  place: Place
  answers: Answers
  /** Names of chosen communes by item, so that a reload shows the name without asking for it. */
  names: Record<string, string>
  sending?: Body
}

const life = 7 * 24 * 3600 * 1000

export function isExpired(draft: Draft, now: number): boolean {
  return now - draft.startedAt > life || draft.startedAt > now + 60_000
}

/** A draft as read back from the device, or null when it is not one: anything can stand in storage. */
export function draftOf(stored: string | null): Draft | null {
  if (!stored) return null
  try {
    const draft = JSON.parse(stored) as Partial<Draft>
    const whole =
      typeof draft.id === 'string' &&
      typeof draft.version === 'string' &&
      typeof draft.startedAt === 'number' &&
      isRecord(draft.place) &&
      isRecord(draft.answers) &&
      isRecord(draft.names)
    return whole ? ({ ...draft, reference: draft.reference ?? '' } as Draft) : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the respondent quotes when writing to us: the first eight characters of the identifier. */
export function reference(id: string): string {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()
}
