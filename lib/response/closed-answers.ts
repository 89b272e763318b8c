import type { Definition, Item } from '@/lib/questionnaire/definition'
import { listedOf } from '@/lib/questionnaire/listed-options'
import { rowsOf } from '@/lib/questionnaire/options'
import type { StoredAnswers } from './response'

/** Rows of a grid from which the same answer all along it is noticed. */
const longGrid = 5
/** … and from which one such grid is enough. */
const veryLongGrid = 8
/** Equal answers to fewer closed questions may well be chance. */
const telling = 20

const isOpen = ({ type }: Item) => type === 'text' || type === 'info' || type === 'consent'

/** Closed questions, each row of a grid one: how many were answered, and all that was said to them. */
export function closedAnswers(
  definition: Definition,
  asked: readonly Item[],
  answers: StoredAnswers,
): { answered: number; asked: number; said: string | null } {
  const said: unknown[] = []
  let places = 0
  let answered = 0
  for (const item of asked) {
    if (isOpen(item)) continue
    const answer = answers[item.id]
    said.push(item.id, answer ?? null)
    if (item.type === 'matrix') {
      places += rowsOf(definition, item, answers).length
      answered += Object.keys(answer ?? {}).length
    } else {
      places += 1
      if (answer !== undefined) answered += 1
    }
  }
  return { answered, asked: places, said: answered >= telling ? JSON.stringify(said) : null }
}

/**
 * Codes of the grids with the same answer to every row (`statistics.md` 10.2); don't know is no answer here. None
 * unless there are two of them, or one is very long.
 */
export function straightGrids(
  definition: Definition,
  asked: readonly Item[],
  answers: StoredAnswers,
): string[] {
  const straight = asked.flatMap((item) => {
    if (item.type !== 'matrix') return []
    const missing = new Set(
      listedOf(definition, item).codes.flatMap((one) => (one.missing ? one.code : [])),
    )
    const given = Object.values(answers[item.id] ?? {}).filter((code) => !missing.has(String(code)))
    const same = given.length >= longGrid && new Set(given).size === 1
    return same ? [{ code: item.code, rows: given.length }] : []
  })
  return straight.length >= 2 || straight.some(({ rows }) => rows >= veryLongGrid)
    ? straight.map(({ code }) => code)
    : []
}

/** Wrote something, and nothing of it holds a word: fewer than two letters, or one letter again and again. */
export function wroteNothing(asked: readonly Item[], answers: StoredAnswers): boolean {
  const texts = asked.flatMap((item) => {
    const text = item.type === 'text' ? answers[item.id] : undefined
    return typeof text === 'string' && text.trim() !== '' ? [text] : []
  })
  return texts.length > 0 && texts.every((text) => !hasWords(text))
}

function hasWords(text: string): boolean {
  // A number may be a whole answer: a year, a sum.
  if (/\d{2}/.test(text)) return true
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? []
  return new Set(letters).size >= 2
}
