import { type Part, shareOf, worstFirst } from '@/lib/tabulation/monitoring'
import { isOpen } from '@/lib/wave/fieldwork'
import type { Department } from './areas'
import type { Seen } from './audiences'
import { partNames } from './named-parts'
import type { Words } from './words'

export type Lag = { seen: Seen; part: Part; name: string; gap: number; href: string }

/** Parts of open fieldworks that lag behind what is expected of them, the furthest first. */
export function lagsOf(
  words: Words,
  seen: readonly Seen[],
  departments: readonly Department[],
  now: Date,
): Lag[] {
  const open = seen.filter(({ one }) => isOpen(one.fieldwork, now))
  const lags = open.flatMap((it) => {
    const names = partNames(words, it.one, departments)
    return it.one.parts.map((part) => ({
      seen: it,
      part,
      name: names.part(part),
      gap: Math.ceil((part.expected ?? 0) - part.responses),
      href: reminderOf(it, part),
    }))
  })
  const order = worstFirst(lags.map(({ part }) => part))
  return lags
    .filter(({ part, gap }) => gap > 0 && shareOf(part) !== null)
    .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

/** Of what lags, what is seen at once: the worst of each audience, then the worst of all, in their order. */
export function seenFirst(
  lags: readonly Lag[],
  most: number,
  ofEach = 3,
): { first: Lag[]; others: Lag[] } {
  const rankOf = (lag: Lag) => lags.filter(({ seen }) => seen === lag.seen).indexOf(lag)
  const chosen = new Set(lags.filter((lag) => rankOf(lag) < ofEach))
  for (const lag of lags) if (chosen.size < most) chosen.add(lag)
  return {
    first: lags.filter((lag) => chosen.has(lag)),
    others: lags.filter((lag) => !chosen.has(lag)),
  }
}

/** The reminder that would help, ready to be written; an open link can only be spread. */
function reminderOf({ one: { fieldwork } }: Seen, part: Part): string {
  const path = `/desk/fieldworks/${fieldwork.id}`
  if (part.kind !== 'stratum') return path
  const query = new URLSearchParams({ purpose: 'reminder' })
  for (const code of part.codes) query.append('strata', code)
  return `${path}/mailings/new?${query}`
}
