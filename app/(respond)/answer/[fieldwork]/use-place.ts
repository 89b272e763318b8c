import { useState } from 'react'
import type { Place } from './draft/draft'
import type { HeldDraft } from './draft/use-draft'
import { pushPlace, replacePlace, wentBackTo } from './place-in-history'

const welcome: Place = { at: 'welcome' }

/** The page shown, in step with the browser's history; the draft keeps it for the next visit. */
export function usePlace({ form, keep }: HeldDraft) {
  const [place, setPlace] = useState<Place>(welcome)

  /** The history is there already. */
  function show(next: Place) {
    form.current?.settle()
    setPlace(next)
    if (next.at !== 'welcome') keep({ place: next })
  }

  function go(next: Place, from = place) {
    pushPlace(next, from)
    show(next)
  }

  function back(previous: Place) {
    if (wentBackTo(previous)) return
    replacePlace(previous)
    show(previous)
  }

  /** Instead of the page shown, which is no more. */
  function stand(at: Place) {
    replacePlace(at)
    setPlace(at)
  }

  return { place, show, go, back, stand }
}

export type Way = ReturnType<typeof usePlace>
