import type { Definition } from './definition'

/** Something wrong with a questionnaire: `at` says where, `problem` what; an error forbids publishing. */
export type Finding = {
  at: string
  problem: string
  severity: 'error' | 'warning'
  detail?: string
}

export function checkDefinition(_definition: Definition): Finding[] {
  return []
}
