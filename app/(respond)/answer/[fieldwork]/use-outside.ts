import { useEffect, useEffectEvent } from 'react'
import { type Elsewhere, onElsewhere } from './draft/device'
import type { Place } from './draft/draft'
import type { Shelf } from './draft/shelf'
import { entryOf } from './place-in-history'

type Listener = {
  /** The page is there, and storage can be read. */
  opened: () => void
  /** The browser's Back or Forward. */
  turned: (place: Place) => void
  /** For another page, or for good: a browser may keep this one in memory and show it again. */
  left: () => void
  /** Shown again from memory: what it shows may since have been sent. */
  shownAgain: () => void
  /** Another tab changed the draft. */
  heard: (event: Elsewhere) => void
}

/**
 * What happens to a questionnaire from outside of its pages. Without a shelf, as on a shared tablet, no other tab
 * is heard.
 */
export function useOutside(shelf: Shelf | null, on: Listener): void {
  const opened = useEffectEvent(() => on.opened())
  const turned = useEffectEvent((place: Place) => on.turned(place))
  const left = useEffectEvent(() => on.left())
  const shownAgain = useEffectEvent(() => on.shownAgain())
  const heard = useEffectEvent((event: Elsewhere) => on.heard(event))

  useEffect(() => {
    const scroll = history.scrollRestoration
    history.scrollRestoration = 'manual'
    const turn = (event: PopStateEvent) => turned(entryOf(event.state)?.place ?? { at: 'welcome' })
    const leave = () => left()
    const show = (event: PageTransitionEvent) => event.persisted && shownAgain()
    addEventListener('popstate', turn)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', show)
    const unhear = shelf === null ? () => {} : onElsewhere(shelf, (event) => heard(event))
    opened()
    return () => {
      history.scrollRestoration = scroll
      removeEventListener('popstate', turn)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', show)
      unhear()
    }
  }, [shelf])
}
