/** Order of R's `sort` and `factor` where the cases were made: signs, digits, letters. */
export const inOrder = new Intl.Collator('en').compare

/** Distinct codes in that order. */
export const codesOf = (codes: Iterable<string>): string[] => [...new Set(codes)].sort(inOrder)
