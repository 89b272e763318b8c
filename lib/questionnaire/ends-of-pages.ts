import type { Check, Definition, Screening } from './definition'
import { itemsOfLogic } from './items-of-logic'
import type { Logic } from './logic'

type End = { screenings: Screening[]; checks: Check[] }

const ends = new WeakMap<Definition, Map<string, End>>()

/** What is decided at the end of each page: where the last item of its condition stands. */
export function endOf(definition: Definition, page: string): End | undefined {
  let known = ends.get(definition)
  if (!known) {
    known = new Map()
    for (const screening of definition.screenings) add(known, screening, 'screenings')
    for (const check of definition.checks ?? []) add(known, check, 'checks')
    ends.set(definition, known)
  }
  return known.get(page)

  function add<T extends { where: Logic }>(to: Map<string, End>, one: T, kind: keyof End) {
    const refers = itemsOfLogic(one.where)
    const last = definition.pages.findLast(({ items }) => items.some((id) => refers.has(id)))
    if (!last) return
    const end = to.get(last.id) ?? { screenings: [], checks: [] }
    to.set(last.id, { ...end, [kind]: [...end[kind], one] })
  }
}
