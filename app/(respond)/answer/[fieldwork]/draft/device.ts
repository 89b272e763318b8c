import type { Receipt } from '../sending/send'
import { type Draft, draftOf, isExpired } from './draft'

const prefix = 'phare.draft.'
const draftKey = (fieldwork: string) => prefix + fieldwork
const receiptKey = (fieldwork: string) => `phare.receipt.${fieldwork}`
const sentKey = (fieldwork: string) => `phare.sent.${fieldwork}`
const tabKey = (fieldwork: string) => `phare.answering.${fieldwork}`

/** Storage may be blocked, full or absent: each reading then finds nothing, each writing says false. */
function attempt<T>(deed: () => T, otherwise: T): T {
  try {
    return deed()
  } catch {
    return otherwise
  }
}

export function readDraft(fieldwork: string, now: number): Draft | null {
  return attempt(() => {
    for (const key of Object.keys(localStorage).filter((it) => it.startsWith(prefix))) {
      const draft = draftOf(localStorage.getItem(key))
      if (!draft || isExpired(draft, now)) localStorage.removeItem(key)
    }
    return draftOf(localStorage.getItem(draftKey(fieldwork)))
  }, null)
}

export function saveDraft(fieldwork: string, draft: Draft): boolean {
  return attempt(() => {
    localStorage.setItem(draftKey(fieldwork), JSON.stringify(draft))
    sessionStorage.setItem(tabKey(fieldwork), '1')
    return true
  }, false)
}

export function eraseDraft(fieldwork: string): void {
  attempt(() => localStorage.removeItem(draftKey(fieldwork)), undefined)
  attempt(() => sessionStorage.removeItem(tabKey(fieldwork)), undefined)
}

/** True after a reload in the same tab: the respondent goes on where they were, unasked. */
export function wasAnsweringHere(fieldwork: string): boolean {
  return attempt(() => sessionStorage.getItem(tabKey(fieldwork)) === '1', false)
}

/**
 * Erases the draft, telling other tabs first that it was received, and keeps the receipt for this tab.
 * A shared tablet keeps none: it has no draft, and the next person is waiting.
 */
export function keepReceipt(fieldwork: string, receipt: Receipt): void {
  if (receipt.kind === 'queued') return
  attempt(() => localStorage.setItem(draftKey(fieldwork), JSON.stringify({ receipt })), undefined)
  attempt(() => sessionStorage.setItem(receiptKey(fieldwork), JSON.stringify(receipt)), undefined)
  eraseDraft(fieldwork)
}

export function readReceipt(fieldwork: string): Receipt | null {
  return attempt(() => {
    const late = localStorage.getItem(sentKey(fieldwork))
    if (late) sessionStorage.setItem(receiptKey(fieldwork), late)
    localStorage.removeItem(sentKey(fieldwork))
    return JSON.parse(sessionStorage.getItem(receiptKey(fieldwork)) ?? 'null') as Receipt | null
  }, null)
}

/** Drafts of other questionnaires that were being sent when their page was closed. */
export function listLeftBehind(fieldwork: string, now: number): { of: string; draft: Draft }[] {
  return attempt(
    () =>
      Object.keys(localStorage).flatMap((key) => {
        const draft = key.startsWith(prefix) ? draftOf(localStorage.getItem(key)) : null
        const of = key.slice(prefix.length)
        return draft?.sending && of !== fieldwork && !isExpired(draft, now) ? [{ of, draft }] : []
      }),
    [],
  )
}

/** Received while another questionnaire was open: its own page will say so, whenever it is opened. */
export function keepLateReceipt(fieldwork: string, receipt: Receipt): void {
  attempt(() => localStorage.setItem(sentKey(fieldwork), JSON.stringify(receipt)), undefined)
  attempt(() => localStorage.setItem(draftKey(fieldwork), JSON.stringify({ receipt })), undefined)
  attempt(() => localStorage.removeItem(draftKey(fieldwork)), undefined)
}

export function dropReceipt(fieldwork: string): void {
  attempt(() => sessionStorage.removeItem(receiptKey(fieldwork)), undefined)
}

/** What another tab did with the draft of this fieldwork. */
export type Elsewhere = { draft: Draft } | { receipt: Receipt } | 'erased'

export function onElsewhere(fieldwork: string, listener: (news: Elsewhere) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== null && event.key !== draftKey(fieldwork)) return
    if (!event.newValue) return listener('erased')
    const draft = draftOf(event.newValue)
    if (draft) return listener({ draft })
    const receipt = attempt(() => JSON.parse(event.newValue ?? '').receipt as Receipt, null)
    if (receipt) listener({ receipt })
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}
