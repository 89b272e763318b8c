import { type CommuneFile, officialFile, territorySets } from '@/lib/territory/official-geography'
import { type SizeBand, sizeBand } from '@/lib/territory/territory'
import type { Random } from './random'

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

/** Draws a commune of a department, as likely as it has inhabitants. */
export function communeDraw(
  frame: readonly FrameCommune[],
): (department: string, dice: Random) => FrameCommune {
  const lists = new Map<string, { commune: FrameCommune; upTo: number }[]>()
  for (const commune of frame) {
    const list = lists.get(commune.department) ?? []
    list.push({ commune, upTo: (list.at(-1)?.upTo ?? 0) + commune.population })
    lists.set(commune.department, list)
  }
  return (department, dice) => {
    const list = lists.get(department) ?? []
    const at = dice.uniform() * (list.at(-1)?.upTo ?? 0)
    const found = list.find(({ upTo }) => at < upTo)
    if (!found) throw new Error(`no commune in department ${department}`)
    return found.commune
  }
}
