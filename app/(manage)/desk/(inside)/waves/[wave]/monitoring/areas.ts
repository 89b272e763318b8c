import type { Monitored, Part } from '@/lib/tabulation/monitoring'
import { shareOf } from '@/lib/tabulation/monitoring'
import { type Area, classOf } from './region-map'
import type { Words } from './words'

export type Department = { code: string; name: string }

/** Every department of the wave with its part; those put together share one. */
export function areasOf(words: Words, one: Monitored, departments: readonly Department[]): Area[] {
  return departments.map(({ code, name }) => {
    const part = one.departments.find(({ codes }) => codes.includes(code)) ?? nothingFrom(one, code)
    const share = part && part.codes.length === 1 ? shareOf(part) : null
    return {
      code,
      share,
      label: words.percent(share),
      says: words.t('map.area', {
        name,
        responses: words.number(part && part.codes.length === 1 ? part.responses : null),
        expected: words.number(part?.expected ?? null),
      }),
    }
  })
}

/** Without a response or an invitation, a department still has its target. */
function nothingFrom({ fieldwork }: Monitored, code: string): Part | null {
  const expected = fieldwork.departmentTargets[code]
  if (expected === undefined) return null
  const none = { crossed: null, invited: null, rate: null, toRemind: null }
  return { kind: 'department', codes: [code], responses: 0, expected, ...none }
}

export type AreaRow = { part: Part; name: string }

/** Furthest from what is expected first; those of which nothing is last, in the order of their codes. */
export function rowsOf(
  one: Monitored,
  departments: readonly Department[],
  nameOf: (part: Part) => string,
): AreaRow[] {
  const seen = new Set(one.departments.flatMap(({ codes }) => codes))
  const missing = departments.flatMap(({ code }) => {
    const part = seen.has(code) ? null : nothingFrom(one, code)
    return part ? [part] : []
  })
  return [...one.departments, ...missing]
    .map((part) => ({ part, name: nameOf(part) }))
    .toSorted((a, b) => (shareOf(a.part) ?? 1e9) - (shareOf(b.part) ?? 1e9))
}

/** What the map shows, in a sentence: how many have reached their part, and who is furthest. */
export function findingOf(words: Words, rows: readonly AreaRow[]): string | null {
  const shares = rows.flatMap(({ part, name }) => {
    const share = shareOf(part)
    return share === null || part.codes.length > 1 ? [] : [{ share, name }]
  })
  const worst = shares[0]
  if (!worst) return null
  const reached = shares.filter(({ share }) => classOf(share) === 4).length
  const finding = words.t('map.finding', { reached, all: shares.length })
  if (reached === shares.length) return finding
  return `${finding} ${words.t('map.behind', { name: worst.name, share: words.percent(worst.share) })}`
}
