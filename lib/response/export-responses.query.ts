import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { optionsOf } from '@/lib/questionnaire/options'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { askedOf } from './asked-of'
import { type AgeBands, type Column, columnsOf } from './export-columns'
import { beforeAll, listComplete } from './response.store'

/** In a cell: the item was not asked of this respondent. */
export const notAskedMark = '~'

const pageSize = 2_000

/**
 * The complete responses of a fieldwork, anonymised: a header, then one row each, in the order of their
 * random identifiers, which are not in the file, nor is the day. Empty: no answer. Read page by page, so
 * that memory does not grow with the file.
 */
export async function* exportResponses(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
): AsyncGenerator<string[]> {
  demand(actor, 'exportResults')
  const { columns, definitions } = await readLayout(db, fieldworkId)
  yield ['version', 'language', ...columns.map(({ name }) => name)]
  const conditions = new Map<string, ReturnType<typeof conditionsOf>>()
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
    for (const { version, language, answers } of responses) {
      const definition = definitions.get(version)
      if (!definition) throw new Error(`${fieldworkId} holds a response to version ${version}`)
      const wasAsked = conditions.get(version) ?? conditionsOf(definition)
      conditions.set(version, wasAsked)
      const row = [version, language]
      for (const { item, read } of columns) {
        const asked = wasAsked.get(item.id)
        row.push(asked?.(answers) ? read(answers[item.id], answers) : notAskedMark)
      }
      yield row
    }
    if (!last) return
  }
}

/** By item: was it asked in a complete response to this version? */
function conditionsOf(definition: Definition) {
  return new Map(definition.items.map((item) => [item.id, askedOf(definition, item)]))
}

export type CodebookRow = {
  column: string
  question: string
  part: string
  kind: Column['kind']
  code: string
  label: string
}

/** One row for each column and code it may hold; a column without codes has one row. */
export async function readCodebook(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  language: string,
): Promise<CodebookRow[]> {
  demand(actor, 'exportResults')
  const { columns, merged, ages } = await readLayout(db, fieldworkId)
  return columns.flatMap(({ name, item, kind, part }) => {
    const row = {
      column: name,
      question: textOf(merged, language, `item.${item.id}`),
      part: part === undefined ? '' : partText(merged, language, item, kind, part),
      kind,
    }
    const codes = codesOf(merged, language, item, kind, ages)
    return codes.length > 0
      ? codes.map(([code, label]) => ({ ...row, code, label }))
      : [{ ...row, code: '', label: '' }]
  })
}

function partText(
  definition: Definition,
  language: string,
  item: Column['item'],
  kind: Column['kind'],
  part: string,
): string {
  if (kind === 'rank' || kind === 'territory') return part
  return item.type === 'matrix'
    ? rowText(definition, language, item, part)
    : optionText(definition, language, item, part)
}

function codesOf(
  definition: Definition,
  language: string,
  item: Column['item'],
  kind: Column['kind'],
  ages: AgeBands | undefined,
): [code: string, label: string][] {
  if (kind === 'ticked') {
    return [
      ['1', ''],
      ['0', ''],
    ]
  }
  if (kind === 'age') return (ages?.bands ?? []).map(({ code }) => [code, ''])
  if (kind === 'rankedAt' || kind === 'territory' || kind === 'text') return []
  return optionsOf(definition, item).map(({ code }) => [
    code,
    optionText(definition, language, item, code),
  ])
}

async function readLayout(db: Tx, fieldworkId: string) {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) throw new Error(`no fieldwork ${fieldworkId}`)
  const audience = await findAudience(db, fieldwork.programmeId, fieldwork.audienceCode)
  if (!audience) throw new Error(`${fieldworkId} has no audience`)
  const definitions = new Map<string, Definition>()
  for (const hash of fieldwork.versions) {
    const version = await versionByHash(db, hash)
    if (version) definitions.set(hash, version.definition)
  }
  const merged = mergeVersions([...definitions.values()])
  const derived = fieldwork.tallyPlan.derivations.find((one) => one.kind === 'age')
  const ages = derived?.kind === 'age' ? derived : undefined
  const columns = merged.items.flatMap((item) => columnsOf(merged, item, audience.unit, ages))
  return { columns, definitions, merged, ages }
}
