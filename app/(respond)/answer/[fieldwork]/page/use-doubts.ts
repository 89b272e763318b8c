import { useRef, useState } from 'react'
import type { Answers } from '@/lib/questionnaire/answers'
import { useAnswering } from '../answering'
import { goToQuestion } from '../questions/go-to-question'
import { loadChecks } from './checks'
import type { DoubtToAsk } from './doubts-to-ask'

/** What respondents have confirmed while this window is open, by response, doubt and values. */
const confirmed = new Set<string>()

/** « Is this right? », asked before a page is left, and once only for the same values. */
export function useDoubts(page: string, known: Answers) {
  const { definition, seed } = useAnswering()
  const [found, setFound] = useState<{ doubts: DoubtToAsk[]; of: string } | null>(null)
  const now = JSON.stringify(known)
  const latest = useRef(known)
  latest.current = known
  const keyOf = (doubt: DoubtToAsk) => `${seed}/${doubt.of}`
  const asked = found?.of === now ? found.doubts : null
  return {
    /** Null when nothing is doubted, or when an answer has changed since. */
    asked,
    /** True when there is something to ask. */
    async ask(): Promise<boolean> {
      const checks = await loadChecks()
      const doubts = (checks?.doubtsToAsk(definition, page, latest.current) ?? []).filter(
        (doubt) => !confirmed.has(keyOf(doubt)),
      )
      setFound(doubts.length > 0 ? { doubts, of: JSON.stringify(latest.current) } : null)
      return doubts.length > 0
    },
    confirm(next: () => void) {
      for (const doubt of asked ?? []) confirmed.add(keyOf(doubt))
      next()
    },
    mend() {
      setFound(null)
      const first = asked?.[0]
      if (first) goToQuestion(first.item)
    },
  }
}
