import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'

type Gone = { options: string[]; rows: string[] }

/**
 * What an answer holds that is no longer offered to these answers, and the answer without it. Null: all of it
 * still stands. Codes that the questionnaire does not know are left to the schema.
 */
export function withdrawn(
  definition: Definition,
  item: Item,
  value: AnswerValue | undefined,
  known: Answers,
): { value: AnswerValue; gone: Gone } | null {
  if (value === undefined || value === '') return null
  const codes = vanished(
    optionsOf(definition, item).map(({ code }) => code),
    optionsOf(definition, item, known).map(({ code }) => code),
  )
  if (typeof value !== 'object') {
    const gone = codes.has(String(value))
    return gone ? { value: '', gone: { options: [String(value)], rows: [] } } : null
  }
  if (Array.isArray(value)) {
    const options = value.filter((code) => codes.has(code))
    if (options.length === 0) return null
    return { value: value.filter((code) => !codes.has(code)), gone: { options, rows: [] } }
  }
  if (item.type !== 'matrix') return null
  const lost = vanished(rowsOf(definition, item), rowsOf(definition, item, known))
  const rows = Object.keys(value).filter((row) => lost.has(row))
  const cells = Object.entries(value).filter(([row]) => !lost.has(row))
  const kept = cells.filter(([, code]) => !codes.has(String(code)))
  if (rows.length === 0 && kept.length === cells.length) return null
  const options = cells.map(([, code]) => String(code)).filter((code) => codes.has(code))
  return { value: Object.fromEntries(kept), gone: { options: [...new Set(options)], rows } }
}

function vanished(all: string[], offered: string[]): Set<string> {
  const still = new Set(offered)
  return new Set(all.filter((code) => !still.has(code)))
}
