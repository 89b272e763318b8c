import type { AudienceUnit } from '@/lib/audience/audience'
import type { Domain, Tabulation } from '@/lib/tabulation/tabulation'
import type { TerritorySet } from '@/lib/territory/territory'

/**
 * A commune has one mayor: mayors' figures never go below a former region by three size bands (under
 * 500, 500 to 1 999, 2 000 and more), however many answered (`statistics.md` 9.3). A domain is too fine
 * when its territory is less than a set of several departments; when, inside one, it is cut by anything
 * but the size of communes or tells the two largest bands apart; when the whole is cut by more than one
 * variable.
 */
export function isTooFine(
  unit: AudienceUnit,
  { fieldwork: { tallyPlan } }: Pick<Tabulation, 'fieldwork'>,
  { filter = {} }: Domain,
  sets: readonly TerritorySet[],
): boolean {
  if (unit !== 'mayor') return false
  const { department, ...cuts } = filter
  const variables = Object.keys(cuts)
  if (!department) return variables.length > 1
  const isSet = sets.some(
    ({ departments }) =>
      departments.length > 1 &&
      departments.length === department.length &&
      departments.every((one) => department.includes(one)),
  )
  if (!isSet) return true
  const size = tallyPlan.derivations.find(
    (one) => one.kind === 'territory' && one.level === 'sizeBand',
  )
  const isOfSize = (name: string) => size?.kind === 'territory' && size.variable === name
  return !variables.every(
    (name) =>
      isOfSize(name) && cuts[name]?.includes('2000_9999') === cuts[name]?.includes('10000plus'),
  )
}
