import { useEffect, useEffectEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type Elsewhere, onElsewhere } from './device'
import type { Place } from './draft'
import { entryOf } from './place-in-history'
import type { Values } from './values'

type Listener = {
  /** The page is there, and storage can be read. */
  opened: () => void
  /** The browser's Back or Forward. */
  turned: (place: Place) => void
  /** The page was kept alive in the browser's memory: what it shows may since have been sent. */
  shownAgain: () => void
  /** Another tab changed the draft. */
  heard: (event: Elsewhere) => void
  /** An answer changed. */
  changed: (values: Values) => void
}

/** What happens to a questionnaire from outside of its pages. */
export function useOutside(fieldwork: string, form: UseFormReturn<Values>, on: Listener): void {
  const opened = useEffectEvent(() => on.opened())
  const turned = useEffectEvent((place: Place) => on.turned(place))
  const shownAgain = useEffectEvent(() => on.shownAgain())
  const heard = useEffectEvent((event: Elsewhere) => on.heard(event))
  const changed = useEffectEvent((values: Values) => on.changed(values))

  useEffect(() => {
    const scroll = history.scrollRestoration
    history.scrollRestoration = 'manual'
    const turn = (event: PopStateEvent) => turned(entryOf(event.state)?.place ?? { at: 'welcome' })
    const show = (event: PageTransitionEvent) => event.persisted && shownAgain()
    addEventListener('popstate', turn)
    addEventListener('pageshow', show)
    const unhear = onElsewhere(fieldwork, (event) => heard(event))
    const unwatch = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => changed(values),
    })
    opened()
    return () => {
      history.scrollRestoration = scroll
      removeEventListener('popstate', turn)
      removeEventListener('pageshow', show)
      unhear()
      unwatch()
    }
  }, [fieldwork, form])
}
