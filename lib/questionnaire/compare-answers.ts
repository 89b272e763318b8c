import type { Item } from './definition'
import { isDay, isNumeral } from './formats'

export type Known = Record<string, unknown>
/** `null`: unknown. */
export type Truth = boolean | null

export function answerAt(answers: Known, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}

export function valueAt(item: Item, answer: unknown, row: string | undefined): unknown {
  const hasRows = item.type === 'matrix' || item.type === 'constantSum'
  if (!hasRows) return row === undefined ? answer : undefined
  return row !== undefined && typeof answer === 'object' && answer !== null
    ? answerAt(answer as Known, row)
    : undefined
}

export function equals(item: Item, value: unknown, wanted: string | number): Truth {
  if (typeof value === 'string' || typeof value === 'number') {
    return value === '' ? null : String(value) === String(wanted)
  }
  if (item.type !== 'territory' || typeof value !== 'object' || value === null) return null
  // A stored territory: inside for certain, and its commune only where the item keeps it.
  if (wanted === item.outside) return false
  const commune = answerAt(value as Known, 'commune')
  return typeof commune === 'string' ? commune === wanted : null
}

export function codesOf(answer: unknown): string[] | null {
  if (Array.isArray(answer)) return answer.filter((code) => typeof code === 'string')
  return typeof answer === 'string' ? [answer] : null
}

/** A number, or a code that is one (scales from 0 to 10). */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && isNumeral(value) ? Number(value) : null
}

/** Below, above or at zero as the first is before, after or at the second. */
export function compared(first: unknown, second: unknown): number | null {
  const [a, b] = [asNumber(first), asNumber(second)]
  if (a !== null && b !== null) return a - b
  if (!isDay(first) || !isDay(second)) return null
  return first < second ? -1 : first > second ? 1 : 0
}
