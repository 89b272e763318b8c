import { type Change, change } from './change'
import type { Definition } from './definition'
import { isReused } from './diff-options'
import { listedKeys } from './text-keys'

/**
 * Codes that a version takes up again, after the newest one had dropped them, to say something else than
 * an older version did: answers to that one would be read under the new text.
 */
export function reusedCodes(older: Definition, newest: Definition, after: Definition): Change[] {
  const dropped = new Set(listedKeys(older))
  for (const key of listedKeys(newest)) dropped.delete(key)
  return listedKeys(after)
    .filter((key) => dropped.has(key) && isReused(older, after, key))
    .map((key) => change(key, 'code-reused'))
}
