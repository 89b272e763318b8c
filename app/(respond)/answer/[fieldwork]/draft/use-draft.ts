import { useEffect, useRef, useState } from 'react'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Issue } from '../sending/send'
import { startClock } from './clock'
import * as device from './device'
import type { Draft } from './draft'
import type { Shelf } from './shelf'

/** The form on screen, while there is one: the draft fills it, and hears from it what changes. */
export type FormHere = {
  fill: (answers: Answers) => void
  /** A page was turned: what was said of the last one is over. */
  settle: () => void
  showIssues: (issues: Issue[]) => void
}

/**
 * The response on the way, its answers included. The device holds the truth between visits, this one while
 * the page is open. `shelf`: where it is kept; null on a shared tablet, where the device is told nothing.
 */
export function useDraft(shelf: Shelf | null) {
  const draft = useRef<Draft | null>(null)
  const form = useRef<FormHere | null>(null)
  const [seed, setSeed] = useState<string | null>(null)
  const [names, setNames] = useState<Record<string, string>>({})
  const [kept, setKept] = useState(true)
  const lap = useRef<() => number>(() => 0)
  useEffect(() => {
    lap.current = startClock(document)
  }, [])

  /** What is on the way from now on; null: nothing. */
  function hold(next: Draft | null) {
    lap.current()
    draft.current = next
    setSeed(next?.id ?? null)
    setNames(next?.names ?? {})
    form.current?.fill(next?.answers ?? {})
  }

  function keep(change: Partial<Draft>) {
    if (!draft.current) return
    const spent = (draft.current.spent ?? 0) + lap.current()
    draft.current = { ...draft.current, ...change, spent }
    setKept(shelf !== null && device.saveDraft(shelf, draft.current))
  }

  function keepName(item: string, name: string) {
    const next = { ...draft.current?.names, [item]: name }
    setNames(next)
    keep({ names: next })
  }

  return { draft, form, seed, names, kept, hold, keep, keepName }
}

export type HeldDraft = ReturnType<typeof useDraft>
