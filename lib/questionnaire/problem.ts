/** What is wrong with an answer, as a word: screens translate it. Every issue's `message` is one of these. */
export const problems = [
  'not-on-path',
  'unknown-item',
  'unknown-code',
  'too-many',
  'too-few',
  'exclusive',
  'too-long',
  'not-text',
  'out-of-range',
  'required',
  'wrong-type',
  'not-total',
  'check',
] as const
export type Problem = (typeof problems)[number]
