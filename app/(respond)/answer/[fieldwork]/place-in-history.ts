import type { Place } from './draft/draft'

type Entry = { place: Place; before: Place | null }

/** One history entry per page, so that the browser's Back and Forward turn pages. Other keys are the framework's. */
function write(how: 'pushState' | 'replaceState', entry: Entry): void {
  history[how]({ ...history.state, phare: entry }, '')
}

export function entryOf(state: unknown): Entry | null {
  return (state as { phare?: Entry } | null)?.phare ?? null
}

export function pushPlace(place: Place, before: Place): void {
  write('pushState', { place, before })
}

export function replacePlace(place: Place): void {
  write('replaceState', { place, before: entryOf(history.state)?.before ?? null })
}

/** Our own Back goes back in the history when that is where it leads; true when it did. */
export function wentBackTo(place: Place): boolean {
  const before = entryOf(history.state)?.before
  if (!before || key(before) !== key(place)) return false
  history.back()
  return true
}

export const key = (place: Place) => (place.at === 'page' ? `page/${place.page}` : place.at)
