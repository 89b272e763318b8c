import type { Receipt } from '../sending/send'
import { type Draft, draftOf, isExpired } from './draft'
import { fieldworkOf, isInTab, type Shelf } from './shelf'

const prefix = 'phare.draft.'
const draftKey = (shelf: Shelf) => prefix + shelf
const receiptKey = (shelf: Shelf) => `phare.receipt.${shelf}`
const sentKey = (shelf: Shelf) => `phare.sent.${shelf}`
const tabKey = (shelf: Shelf) => `phare.answering.${shelf}`

const storeOf = (shelf: Shelf) => (isInTab(shelf) ? sessionStorage : localStorage)

/** Storage may be blocked, full or absent: each reading then finds nothing, each writing says false. */
function attempt<T>(deed: () => T, otherwise: T): T {
  try {
    return deed()
  } catch {
    return otherwise
  }
}

export function readDraft(shelf: Shelf, now: number): Draft | null {
  return attempt(() => {
    for (const key of Object.keys(localStorage).filter((it) => it.startsWith(prefix))) {
      const draft = draftOf(localStorage.getItem(key))
      if (!draft || isExpired(draft, now)) localStorage.removeItem(key)
    }
    return draftOf(storeOf(shelf).getItem(draftKey(shelf)))
  }, null)
}

/** True: it is there tomorrow too. */
export function saveDraft(shelf: Shelf, draft: Draft): boolean {
  return attempt(() => {
    storeOf(shelf).setItem(draftKey(shelf), JSON.stringify(draft))
    sessionStorage.setItem(tabKey(shelf), '1')
    return !isInTab(shelf)
  }, false)
}

export function eraseDraft(shelf: Shelf): void {
  attempt(() => storeOf(shelf).removeItem(draftKey(shelf)), undefined)
  attempt(() => sessionStorage.removeItem(tabKey(shelf)), undefined)
}

/** True after a reload in the same tab: the respondent goes on where they were, unasked. */
export function wasAnsweringHere(shelf: Shelf): boolean {
  return attempt(() => sessionStorage.getItem(tabKey(shelf)) === '1', false)
}

/**
 * Erases the draft, telling other tabs first that it was received, and keeps the receipt for this tab.
 * A shared tablet keeps none: it has no draft, and the next person is waiting.
 */
export function keepReceipt(shelf: Shelf, receipt: Receipt): void {
  if (receipt.kind === 'queued') return
  attempt(() => storeOf(shelf).setItem(draftKey(shelf), JSON.stringify({ receipt })), undefined)
  attempt(() => sessionStorage.setItem(receiptKey(shelf), JSON.stringify(receipt)), undefined)
  eraseDraft(shelf)
}

export function readReceipt(shelf: Shelf): Receipt | null {
  return attempt(() => {
    const late = localStorage.getItem(sentKey(shelf))
    if (late) sessionStorage.setItem(receiptKey(shelf), late)
    localStorage.removeItem(sentKey(shelf))
    return JSON.parse(sessionStorage.getItem(receiptKey(shelf)) ?? 'null') as Receipt | null
  }, null)
}

/** Drafts of invitations to a fieldwork. */
export function listInvited(fieldwork: string, now: number): Draft[] {
  return attempt(
    () =>
      Object.keys(localStorage).flatMap((key) => {
        const isHere = key.startsWith(prefix) && fieldworkOf(key.slice(prefix.length)) === fieldwork
        const draft = isHere ? draftOf(localStorage.getItem(key)) : null
        return draft?.invitation && !isExpired(draft, now) ? [draft] : []
      }),
    [],
  )
}

/** Drafts of other questionnaires that were being sent when their page was closed. */
export function listLeftBehind(shelf: Shelf, now: number): { of: string; draft: Draft }[] {
  return attempt(
    () =>
      Object.keys(localStorage).flatMap((key) => {
        const draft = key.startsWith(prefix) ? draftOf(localStorage.getItem(key)) : null
        const of = key.slice(prefix.length)
        return draft?.sending && of !== shelf && !isExpired(draft, now) ? [{ of, draft }] : []
      }),
    [],
  )
}

/** Received while another questionnaire was open: its own page will say so, whenever it is opened. */
export function keepLateReceipt(shelf: Shelf, receipt: Receipt): void {
  attempt(() => localStorage.setItem(sentKey(shelf), JSON.stringify(receipt)), undefined)
  attempt(() => localStorage.setItem(draftKey(shelf), JSON.stringify({ receipt })), undefined)
  attempt(() => localStorage.removeItem(draftKey(shelf)), undefined)
}

export function dropReceipt(shelf: Shelf): void {
  attempt(() => sessionStorage.removeItem(receiptKey(shelf)), undefined)
}

/** What another tab did with the draft of this shelf. */
export type Elsewhere = { draft: Draft } | { receipt: Receipt } | 'erased'

export function onElsewhere(shelf: Shelf, listener: (news: Elsewhere) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== null && event.key !== draftKey(shelf)) return
    if (!event.newValue) return listener('erased')
    const draft = draftOf(event.newValue)
    if (draft) return listener({ draft })
    const receipt = attempt(() => JSON.parse(event.newValue ?? '').receipt as Receipt, null)
    if (receipt) listener({ receipt })
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}
