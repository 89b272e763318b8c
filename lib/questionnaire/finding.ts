const problems = {
  'duplicate-id': 'error',
  'duplicate-code': 'error',
  'over-long-code': 'error',
  'reserved-name': 'error',
  'unknown-item': 'error',
  'unknown-scale': 'error',
  'unknown-code': 'error',
  'unknown-row': 'error',
  'later-item': 'error',
  'on-no-page': 'error',
  'on-two-pages': 'error',
  'never-asked': 'error',
  'never-true': 'error',
  'type-mismatch': 'error',
  'row-missing': 'error',
  'too-deep': 'error',
  'no-options': 'error',
  'no-rows': 'error',
  'max-below-min': 'error',
  'min-beyond-options': 'error',
  'carried-from-not-multiple': 'error',
  'carried-beside-scale': 'error',
  'other-in-matrix': 'error',
  'numeric-code': 'error',
  'outside-is-commune': 'error',
  'missing-text': 'error',
  'missing-translation': 'warning',
  'unused-text': 'warning',
  'unused-scale': 'warning',
  'exclusive-in-single': 'warning',
  'missing-not-exclusive': 'warning',
  'row-not-substantive': 'warning',
  'max-beyond-options': 'warning',
  'required-info': 'warning',
} as const

export type FindingProblem = keyof typeof problems

/**
 * `at` is a place in the definition: `item.<id>`, `item.<id>.relevance`, `scale.<id>`, `page.<id>`,
 * `screening.<id>`, `texts.<language>.<key>`. `detail` names the code, item or key in question.
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
