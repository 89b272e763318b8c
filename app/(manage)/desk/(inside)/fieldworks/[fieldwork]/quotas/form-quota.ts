import type { QuotaToPlan } from '@/lib/response/quota-to-plan'
import type { PlannedCell } from '@/lib/response/quotas.query'
import { noCategory } from '@/lib/wave/no-category'
import type { QuotaPlan } from '@/lib/wave/quota-plan'
import type { NamedVariable } from './category-label'

/** A plan being written: places as they are typed, by line of the crossing. Empty: no limit there. */
export type FormQuota = {
  variables: string[]
  policy: QuotaPlan['policy']
  places: Record<string, string>
}

/** More lines are for a file. */
export const mostLines = 600

const separator = '\u001f'

export const lineKey = (codes: readonly string[]) => codes.join(separator)

export function formQuota(quota: QuotaPlan | null, cells: readonly Cell[]): FormQuota {
  if (!quota) return { variables: [], policy: 'screenOut', places: {} }
  return { ...quota, places: placesOf(quota.variables, cells) }
}

type Cell = Pick<PlannedCell, 'categories' | 'places'>

export function placesOf(
  variables: readonly string[],
  cells: readonly Cell[],
): FormQuota['places'] {
  return Object.fromEntries(
    cells.map(({ categories, places }) => [
      lineKey(variables.map((variable) => categories[variable] ?? '')),
      String(places),
    ]),
  )
}

/** Every crossing; those who said nothing stand apart only where places are planned for them. */
export function linesOf({ variables, places }: FormQuota, named: readonly NamedVariable[]) {
  const used = new Set(Object.keys(places).flatMap((key) => key.split(separator)))
  let lines: string[][] = variables.length > 0 ? [[]] : []
  for (const variable of variables) {
    const categories = named.find((one) => one.variable === variable)?.categories ?? []
    const codes = categories
      .map(({ code }) => code)
      .filter((code) => code !== noCategory || used.has(code))
    lines = lines.flatMap((line) => codes.map((code) => [...line, code]))
  }
  return lines
}

/** What is sent; null where a line is no whole number of places. */
export function toPlan(
  { variables, policy, places }: FormQuota,
  lines: readonly string[][],
): QuotaToPlan | null {
  const cells: QuotaToPlan['cells'] = []
  for (const line of lines) {
    const typed = (places[lineKey(line)] ?? '').replace(/\s/g, '')
    if (typed === '') continue
    if (!isPlaces(typed)) return null
    const categories = Object.fromEntries(
      variables.map((variable, at) => [variable, line[at] ?? '']),
    )
    cells.push({ categories, places: Number(typed) })
  }
  return { variables, policy, cells }
}

export const isPlaces = (typed: string) => /^\d{1,6}$/.test(typed.replace(/\s/g, ''))
