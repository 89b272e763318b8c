import { type CommuneFile, officialFile, territorySets } from '@/lib/territory/official-geography'
import { type SizeBand, sizeBand } from '@/lib/territory/territory'

export type FrameCommune = {
  code: string
  department: string
  formerRegion: string
  sizeBand: SizeBand
  population: number
}

export const regionCode = '44'
export const departments = ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88'] as const
export const sizeBands: readonly SizeBand[] = ['lt500', '500_1999', '2000_9999', '10000plus']

export function formerRegionOf(department: string): string {
  const set = territorySets.find(({ departments }) => departments.includes(department))
  if (!set) throw new Error(`no former region for department ${department}`)
  return set.code
}

/** Communes of the region with at least one inhabitant, by code: six of Meuse have none. */
export function regionFrame(): FrameCommune[] {
  return officialFile<CommuneFile>('communes')
    .filter((commune) => commune.type === 'commune-actuelle' && commune.region === regionCode)
    .map(({ code, departement, population = 0 }) => ({
      code,
      department: departement,
      formerRegion: formerRegionOf(departement),
      sizeBand: sizeBand(population),
      population,
    }))
    .filter(({ population }) => population > 0)
}

/** Inhabitants, or communes, by department. */
export function byDepartment(
  frame: readonly FrameCommune[],
  size: (commune: FrameCommune) => number,
): [string, number][] {
  return departments.map((department) => [
    department,
    frame.filter((it) => it.department === department).reduce((sum, it) => sum + size(it), 0),
  ])
}

/** Communes of each department as weights for a draw proportional to their inhabitants. */
export function communeWeights(
  frame: readonly FrameCommune[],
): Map<string, Record<string, number>> {
  return new Map(
    departments.map((department) => [
      department,
      // Codes that begin with a letter or zero would change place as keys: order does not matter here.
      Object.fromEntries(
        frame
          .filter((it) => it.department === department)
          .map(({ code, population }) => [code, population]),
      ),
    ]),
  )
}
