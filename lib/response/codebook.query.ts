import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { optionsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionText, rowText } from '@/lib/questionnaire/texts'
import type { AgeBands, Column } from './export-columns'
import { readLayout } from './export-layout.query'
import { devices, modes } from './response'

export type CodebookRow = {
  column: string
  question: string
  part: string
  kind: Column['kind'] | 'common'
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
  const { columns, positions, wordings, merged, ages, strata } = await readLayout(db, fieldworkId)
  const common = [
    ['language', merged.languages],
    ['device', devices],
    ['mode', modes],
    ['stratum', strata],
    ...wordings.map((id) => [`wording_${id}`, merged.wordings?.[id]?.variants ?? []] as const),
  ] as const
  const ofAll = common.flatMap(([column, codes]) =>
    codes.map((code): CodebookRow => {
      return { column, question: '', part: '', kind: 'common', code, label: '' }
    }),
  )
  const ofItems = [...columns, ...positions].flatMap(({ name, item, kind, part }) => {
    const row = {
      column: name,
      question: questionText(merged, language, item),
      part: part === undefined ? '' : partText(merged, language, item, kind, part),
      kind,
    }
    const codes = codesOf(merged, language, item, kind, ages)
    return codes.length > 0
      ? codes.map(([code, label]) => ({ ...row, code, label }))
      : [{ ...row, code: '', label: '' }]
  })
  return [...ofAll, ...ofItems]
}

function partText(
  definition: Definition,
  language: string,
  item: Column['item'],
  kind: Column['kind'],
  part: string,
): string {
  if (kind === 'rank' || kind === 'territory') return part
  return item.type === 'matrix' || item.type === 'constantSum'
    ? rowText(definition, language, item, part)
    : optionText(definition, language, item, part)
}

function codesOf(
  definition: Definition,
  language: string,
  item: Column['item'],
  kind: Column['kind'],
  ages: readonly AgeBands[],
): [code: string, label: string][] {
  if (kind === 'ticked') {
    return [
      ['1', ''],
      ['0', ''],
    ]
  }
  if (kind === 'age') {
    const bands = ages.find((one) => one.item === item.id)?.bands ?? []
    return bands.map(({ code }) => [code, ''])
  }
  if (item.type === 'consent') return [['yes', '']]
  if (kind === 'rankedAt' || kind === 'position' || kind === 'territory' || kind === 'text')
    return []
  return optionsOf(definition, item).map(({ code }) => [
    code,
    optionText(definition, language, item, code),
  ])
}
