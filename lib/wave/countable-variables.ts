import type { Definition } from '@/lib/questionnaire/definition'
import type { TallyPlan } from './tally-plan'

/** As `TallyPlan.profile` allows. */
export const mostProfileVariables = 8

/**
 * What responses may be counted by: single-choice items, and what the plan derives with few values. An
 * item that a variable of the plan recodes stays one by itself.
 */
export function countableVariables(plan: TallyPlan, { items }: Definition): string[] {
  const derived = plan.derivations.flatMap((one) => ('variable' in one ? [one.variable] : []))
  const single = items.filter(({ type }) => type === 'single').map(({ id }) => id)
  return [...new Set([...derived, ...single])]
}
