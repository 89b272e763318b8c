/**
 * Under which name, and where, a device keeps what is on the way. Of an open questionnaire: its own name. Of an
 * invitation: the questionnaire's and a mark of the key, so that two people invited on one device never meet. What
 * an interviewer enters for someone stays in the tab alone.
 */
export type Shelf = string

export const shelfOfInvitation = (fieldwork: string, key: string): Shelf =>
  `${fieldwork}~${markOf(key)}`
export const shelfInTab = (fieldwork: string, key: string): Shelf => `${fieldwork}~${markOf(key)}!`

export const fieldworkOf = (shelf: Shelf): string => shelf.split('~')[0] as string
export const isInTab = (shelf: Shelf): boolean => shelf.endsWith('!')

/** 53 bits: enough to tell the keys of a device apart. FNV-1a's steps on two halves (cyrb53). */
function markOf(key: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (2 ** 32 * (two & 0x1fffff) + (one >>> 0)).toString(36)
}
