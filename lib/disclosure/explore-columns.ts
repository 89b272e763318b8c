import type { Domain } from '@/lib/tabulation/tabulation'
import type { Crossing, Exploration } from './exploration'
import type { Menu } from './explore-menu'
import type { ExploredColumn } from './explored-table'

/** A column of one audience, and who is in it. */
export type PlannedColumn = Omit<ExploredColumn, 'letter'> & { domain: Domain }

/**
 * The columns of one audience that its profile cells make: the whole first where it stands beside its
 * parts, then each territory set, or each value of a variable. Filters and the territory hold for all.
 */
export function columnsOf(
  menu: Menu,
  { territory, where, by }: Exploration,
  audience: string,
): PlannedColumn[] {
  const place = territory === null ? [] : [['department', departmentsOf(menu, territory)] as const]
  const chosen = where.map(({ variable, values }) => [variable, values] as const)
  const domainWith = (more: readonly Condition[]): Domain => ({
    universe: true,
    filter: allOf([...place, ...chosen, ...more]),
  })
  const whole = { id: audience, audience, part: null, domain: domainWith([]) }
  const parts = partsOf(menu, by).flatMap(({ code, words, condition }) => {
    const domain = domainWith([condition])
    // A part outside the territory or the filter holds no one by what was asked, and is not a column.
    const [variable] = condition
    if (domain.filter?.[variable]?.length === 0) return []
    return [{ id: `${audience}.${code}`, audience, part: { code, words }, domain }]
  })
  return [whole, ...parts]
}

type Condition = readonly [variable: string, codes: readonly string[]]
type PlannedPart = NonNullable<ExploredColumn['part']> & { condition: Condition }

function partsOf(menu: Menu, by: Crossing): PlannedPart[] {
  if (by.kind === 'territory') {
    return menu.sets.map(({ code, name, departments }) => ({
      code,
      words: { kind: 'text', text: name },
      condition: ['department', departments],
    }))
  }
  if (by.kind !== 'profile') return []
  const variable = menu.variables.find(({ code }) => code === by.variable)
  return (variable?.values ?? []).map(({ code, words }) => ({
    code,
    words,
    condition: [by.variable, [code]],
  }))
}

/** Conditions joined by « and »: of one variable, the codes that all of them name. */
function allOf(conditions: readonly Condition[]): Record<string, readonly string[]> {
  const filter: Record<string, readonly string[]> = {}
  for (const [variable, codes] of conditions) {
    const before = filter[variable]
    filter[variable] = before ? before.filter((code) => codes.includes(code)) : codes
  }
  return filter
}

/** Of a territory set, or a department itself. */
export function departmentsOf(menu: Menu, territory: string): readonly string[] {
  return menu.sets.find(({ code }) => code === territory)?.departments ?? [territory]
}

/** A, B, … Z, AA, AB. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}
