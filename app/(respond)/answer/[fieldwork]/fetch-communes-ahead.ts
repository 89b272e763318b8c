import { loadCommuneList } from '@/app/_ui/commune-list'
import type { Definition } from '@/lib/questionnaire/definition'

/** The network may be gone by the time a commune is asked: the list comes while nothing else is under way. */
export function fetchCommunesAhead(
  definition: Definition,
  region: string,
): undefined | (() => void) {
  if (!definition.items.some(({ type }) => type === 'territory')) return
  const timer = setTimeout(() => void loadCommuneList(region), 1000)
  return () => clearTimeout(timer)
}
