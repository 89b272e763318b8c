/** What staff may say of a unit, and why: a word, so that no one is tempted to write what need not be known. */
export const contactReasons = {
  contacted: [],
  refused: ['noTime', 'noInterest', 'policy', 'otherReason'],
  absent: [],
  unable: ['health', 'language', 'technical', 'otherReason'],
  notEligible: ['mandateEnded', 'closedDown', 'deceased', 'outOfScope'],
  duplicate: [],
  undelivered: [],
  late: [],
} as const satisfies Record<string, readonly string[]>

export const contactKinds = Object.keys(contactReasons) as (keyof typeof contactReasons)[]
