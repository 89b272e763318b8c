import type { AudienceUnit } from '@/lib/audience/audience'
import type { Definition } from '@/lib/questionnaire/definition'

/**
 * Fewer responses than this are never mixed by themselves in an anonymous follow-up: among so few, a mark of
 * completion would say too much. Nor does a stratum in which fewer are invited travel with a response.
 */
export const fewestTogether = 11

/**
 * Does an answer name who gives it? What is marked as identifying; and of a mayor, who is one to a commune, a commune
 * that is kept.
 */
export function namesItsRespondent({ items }: Definition, unit: AudienceUnit): boolean {
  return items.some(
    (item) =>
      item.privacy === 'identifying' ||
      (unit === 'mayor' && item.type === 'territory' && item.keeps === 'commune'),
  )
}
