import { answerSchema, otherSchema } from './answer-schema'
import type { Answers, AnswerValue } from './answers'
import { isAnswered } from './blank'
import { brokenAt } from './broken-checks'
import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { opensOther, otherKey } from './other-text'
import { plainCopy } from './plain-copy'
import type { Problem } from './problem'
import { follow } from './walk'

/** `item` is the key in the answers: an item's id, or `<item>.other`. `check`: the one that did not hold. */
export type AnswerIssue = { item: string; row?: string; problem: Problem; check?: string }

export type Acceptance =
  | { answers: Answers; outcome: 'complete' | 'screenedOut' }
  | { issues: AnswerIssue[] }

/** More are not worth reading. */
const mostIssues = 50

/**
 * Replays the questionnaire over what came in, whatever it is. Accepts exactly what the pages let
 * through: answers to items on the path, each valid by its schema, that break no hard check, and nothing
 * else. Never throws.
 */
export function acceptAnswers(definition: Definition, raw: unknown): Acceptance {
  const given = plainCopy(raw)
  if (!given) return { issues: [{ item: '', problem: 'wrong-type' }] }
  const issues: AnswerIssue[] = []
  const answers: Answers = {}
  const left = new Map(Object.entries(given).filter(([, value]) => isAnswered(value)))

  const path = follow(definition, take, (end) => {
    // Among answers that are not all valid, a check says nothing.
    if (issues.some(({ problem }) => problem !== 'check')) return
    for (const { id, item, soft } of brokenAt(definition, end)) {
      if (!soft) issues.push({ item, problem: 'check', check: id })
    }
  })

  function take(item: Item, known: Record<string, unknown>) {
    const value = left.get(item.id)
    left.delete(item.id)
    const result = answerSchema(definition, item, known).safeParse(value)
    if (!result.success) {
      issues.push(...issuesOf(item, result.error.issues))
      return undefined
    }
    if (result.data === undefined) return undefined
    answers[item.id] = result.data
    takeOther(definition, item, result.data)
    return result.data
  }

  function takeOther(definition: Definition, item: Item, answer: AnswerValue) {
    const key = otherKey(item.id)
    if (!left.has(key) || !opensOther(definition, item, answer)) return
    const text = otherSchema.safeParse(left.get(key))
    left.delete(key)
    if (!text.success) {
      for (const issue of text.error.issues) issues.push(issueOf(key, issue.message))
    } else if (text.data !== undefined) answers[key] = text.data
  }

  for (const key of left.keys()) {
    if (issues.length >= mostIssues) break
    issues.push(issueOf(key.slice(0, 64), isKey(definition, key) ? 'not-on-path' : 'unknown-item'))
  }
  if (issues.length > 0) return { issues: issues.slice(0, mostIssues) }
  return { answers, outcome: path.screenedOut ? 'screenedOut' : 'complete' }
}

const issueOf = (item: string, problem: string): AnswerIssue => ({
  item,
  problem: problem as Problem,
})

function issuesOf(
  item: Item,
  found: { message: string; path: PropertyKey[]; keys?: string[] }[],
): AnswerIssue[] {
  return found.flatMap(({ message, path, keys }) => {
    if (item.type !== 'matrix' && item.type !== 'constantSum') return [issueOf(item.id, message)]
    const rows = keys ?? path.slice(0, 1).map(String)
    if (rows.length === 0) return [issueOf(item.id, message)]
    return rows.map((row) => ({ ...issueOf(item.id, message), row: row.slice(0, 64) }))
  })
}

function isKey(definition: Definition, key: string): boolean {
  const owner = key.endsWith('.other') ? key.slice(0, -'.other'.length) : key
  return findItem(definition, owner) !== undefined
}
