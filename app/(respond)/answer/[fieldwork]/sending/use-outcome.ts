import { useState } from 'react'
import type { MyAnswers } from '../receipt/my-answers'
import type { Receipt } from './send'

/** A sentence about what just happened, shown above the page. */
export type News =
  | 'erased'
  | 'erasedElsewhere'
  | 'updated'
  | 'outdated'
  | 'dropped'
  | 'grace'
  | 'notLoaded'

/** Why a response that was sent is still here. */
export type Stuck =
  | { closed: true }
  | { refused: number }
  /** A response came in for its invitation already, or no invitation has its key. */
  | { invitation: 'answered' | 'unknown' }

/** What there is to say of the draft, and of the response that it became. */
export function useOutcome() {
  const [news, tell] = useState<News | null>(null)
  const [stuck, setStuck] = useState<Stuck | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  /** In the memory of this page alone, until it is left. */
  const [copy, setCopy] = useState<MyAnswers | null>(null)

  function clear(why: News | null = null) {
    tell(why)
    setStuck(null)
    setReceipt(null)
    setCopy(null)
  }

  return { news, tell, stuck, setStuck, receipt, setReceipt, copy, setCopy, clear }
}
