import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { askedColumn } from './asked-columns'
import { askedOf } from './asked-of'
import { listComplete } from './export.store'
import type { Column } from './export-columns'
import { readLayout } from './export-layout.query'
import { type PositionColumn, positionsOf } from './export-positions'
import type { StoredAnswers } from './response'
import { beforeAll } from './response.store'

/** In a cell: the item was not asked of this respondent. */
export const notAskedMark = '~'

const pageSize = 2_000

/** `orders`: with the places at which drawn lists were shown. */
export type ExportAsked = { orders?: boolean }

/**
 * The complete responses of a fieldwork, anonymised: a header, then one row each, in the order of their
 * random identifiers, which are not in the file, nor is the day. Empty: no answer. With its stratum where units were
 * invited by strata of eleven or more. Read page by page, so
 * that memory does not grow with the file.
 */
export async function* exportResponses(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  { orders = false }: ExportAsked = {},
): AsyncGenerator<string[]> {
  demand(actor, 'exportResults')
  const { columns, positions, wordings, definitions, strata } = await readLayout(db, fieldworkId)
  const drawn = orders ? positions : []
  yield [
    ...['version', 'language', 'device', 'mode'],
    ...(strata.length > 0 ? ['stratum'] : []),
    ...wordings.map((id) => `wording_${id}`),
    ...[...columns, ...drawn].map(({ name }) => name),
  ]
  const readers = new Map<string, ReturnType<typeof readerOf>>()
  let next = listComplete(db, fieldworkId, beforeAll, pageSize)
  for (;;) {
    const responses = await next
    const last = responses.length === pageSize ? responses.at(-1) : undefined
    if (last) {
      // The server gathers the next page while this one is written.
      next = listComplete(db, fieldworkId, last.id, pageSize)
      // Whoever stops reading never awaits it.
      next.catch(() => {})
    }
    for (const { id, version, answers, ...response } of responses) {
      const { language, device, mode, stratum, variants } = response
      const definition = definitions.get(version)
      if (!definition) throw new Error(`${fieldworkId} holds a response to version ${version}`)
      const reader = readers.get(version) ?? readerOf(definition, columns, drawn)
      readers.set(version, reader)
      const row = [version, language, device ?? '', mode ?? '']
      if (strata.length > 0) row.push(stratum && strata.includes(stratum) ? stratum : '')
      // A version that did not compare them drew none.
      for (const wording of wordings) row.push(variants?.[wording] ?? notAskedMark)
      row.push(...reader(id, answers))
      yield row
    }
    if (!last) return
  }
}

/** How responses to one version fill the columns. */
function readerOf(
  definition: Definition,
  columns: readonly Column[],
  drawn: readonly PositionColumn[],
) {
  const asked = columns.map((column) => ({ ...column, isAsked: askedColumn(definition, column) }))
  const lists = [...new Set(drawn.map(({ item }) => item.id))].flatMap((id) => {
    const item = findItem(definition, id)
    return item ? [{ id, item, isAsked: askedOf(definition, item) }] : []
  })
  return (id: string, answers: StoredAnswers): string[] => {
    const row = asked.map(({ item, read, isAsked }) =>
      isAsked(answers) ? read(answers[item.id], answers) : notAskedMark,
    )
    if (drawn.length === 0) return row
    const places = new Map(
      lists.map(({ id: of, item, isAsked }) => [
        of,
        isAsked(answers) ? positionsOf(definition, item, answers, id) : undefined,
      ]),
    )
    for (const { item, part } of drawn)
      row.push(String(places.get(item.id)?.get(part) ?? notAskedMark))
    return row
  }
}
