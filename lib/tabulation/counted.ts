import type { Counted, State } from './cell'

export const notAsked: Counted = { state: '@notAsked', codes: [] }
export const missing: Counted = { state: '@missing', codes: [] }
export const answered: Counted = { state: '@answered', codes: [] }

/**
 * One object for each state and code: what occurs often is counted by identity, an order of magnitude
 * faster than by text. Only lists of several codes are made anew.
 */
export function interning(): (state: State, code: string) => Counted {
  const kept = new Map<string, Counted>()
  return (state, code) => {
    const key = state + code
    let counted = kept.get(key)
    if (!counted) {
      counted = { state, codes: [code] }
      kept.set(key, counted)
    }
    return counted
  }
}
