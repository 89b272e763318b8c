const problems = {
  // Names and places
  'duplicate-id': 'error',
  'duplicate-code': 'error',
  'duplicate-language': 'error',
  'over-long-code': 'error',
  'over-long-column': 'error',
  'reserved-name': 'error',
  'on-no-page': 'error',
  'on-two-pages': 'error',
  // References
  'unknown-item': 'error',
  'unknown-scale': 'error',
  'unknown-code': 'error',
  'unknown-row': 'error',
  'unknown-placeholder': 'error',
  'unknown-wording': 'error',
  'later-item': 'error',
  'row-missing': 'error',
  'circular-carrying': 'error',
  // Conditions
  'type-mismatch': 'error',
  'too-deep': 'error',
  'never-asked': 'error',
  'never-offered': 'error',
  'never-true': 'error',
  'always-true': 'error',
  'only-retired': 'warning',
  // Lists and bounds
  'no-options': 'error',
  'no-rows': 'error',
  'all-retired': 'error',
  'max-below-min': 'error',
  'no-value-between': 'error',
  'soft-outside-hard': 'error',
  'total-impossible': 'error',
  'min-beyond-options': 'error',
  'max-beyond-options': 'warning',
  'carried-from-not-multiple': 'error',
  'carried-beside-scale': 'error',
  'other-in-matrix': 'error',
  'numeric-code': 'error',
  'outside-is-commune': 'error',
  'exclusive-in-single': 'warning',
  'missing-not-exclusive': 'warning',
  'row-not-substantive': 'warning',
  'not-a-non-answer': 'warning',
  'required-info': 'warning',
  // Privacy
  'no-consent': 'error',
  'no-privacy-flag': 'warning',
  'required-consent': 'warning',
  // Texts
  'missing-text': 'error',
  'missing-translation': 'warning',
  'unsafe-link': 'error',
  'two-wordings': 'error',
  'missing-variant': 'warning',
  'same-variants': 'warning',
  'placeholder-not-translated': 'warning',
  // What serves nothing
  'unused-text': 'warning',
  'unused-scale': 'warning',
  'unused-placeholder': 'warning',
  'unused-wording': 'warning',
} as const

export type FindingProblem = keyof typeof problems
export const findingProblems = Object.keys(problems) as FindingProblem[]

/**
 * `at` is a place in the definition: `item.<id>`, `scale.<id>`, `page.<id>`, `screening.<id>`, `check.<id>`,
 * `placeholder.<name>`, `wording.<id>`, a condition (`item.<id>.relevance`, `scale.<id>.<code>.relevance`),
 * `texts.<language>.<key>`, `languages`, or `items` for names of columns. `detail` names the code, item,
 * column or link in question.
 */
export type Finding = {
  at: string
  problem: FindingProblem
  severity: 'error' | 'warning'
  detail?: string
}

export function finding(at: string, problem: FindingProblem, detail?: string): Finding {
  const severity = problems[problem]
  return detail === undefined ? { at, problem, severity } : { at, problem, severity, detail }
}
