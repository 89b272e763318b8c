import { brokenAt } from '@/lib/questionnaire/broken-checks'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { follow } from '@/lib/questionnaire/walk'
import type { StoredAnswers } from './response'

type Known = Record<string, unknown>
type Random = () => number

/**
 * Stored answers along a possible path, as they could have been accepted, for tests and measures; about
 * one item in ten is skipped.
 */
export function randomAnswers(definition: Definition, random: Random): StoredAnswers {
  for (let tries = 0; tries < 200; tries++) {
    const answers = drawAnswers(definition, random)
    if (answers) return answers
  }
  throw new Error(`Checks of ${definition.id} let no random answers through`)
}

/** Null where a hard check does not let them through. */
function drawAnswers(definition: Definition, random: Random): StoredAnswers | null {
  const answers: StoredAnswers = {}
  let isRefused = false
  follow(
    definition,
    (item, known) => {
      if (!item.required && random() < 0.1) return undefined
      const answer = answerTo(definition, item, known, random)
      if (answer !== undefined) answers[item.id] = answer
      return answer
    },
    (end) => {
      isRefused ||= brokenAt(definition, end).some(({ soft }) => !soft)
    },
  )
  return isRefused ? null : answers
}

function answerTo(
  definition: Definition,
  item: Item,
  known: Known,
  random: Random,
): StoredAnswers[string] | undefined {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const options = optionsOf(definition, item, known)
  if (saysNothing(item) && options.length > 0 && random() < 0.05) return pick(options).code
  switch (item.type) {
    case 'single':
      return pick(options).code
    case 'multiple':
    case 'ranking': {
      const alone = options.filter((option) => option.exclusive)
      const free = options.filter(isSubstantive).map(({ code }) => code)
      if (alone.length > 0 && (free.length === 0 || random() < 0.15)) return [pick(alone).code]
      const most = Math.min(item.type === 'ranking' ? item.top : (item.max ?? 5), free.length)
      const least = Math.min((item.type === 'multiple' && item.min) || 1, most)
      const shuffled = free
        .map((code) => ({ code, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ code }) => code)
      return shuffled.slice(0, least + Math.floor(random() * (most - least + 1)))
    }
    case 'matrix': {
      const rows = rowsOf(definition, item, known)
      const answered = rows.filter(() => item.required || random() > 0.05)
      return answered.length > 0
        ? Object.fromEntries(answered.map((row) => [row, pick(options).code]))
        : undefined
    }
    case 'constantSum':
      return shares(rowsOf(definition, item), item, random)
    case 'number':
      return Math.ceil(item.min) + Math.floor(random() * Math.min(30, item.max - item.min))
    case 'year':
      return Math.max(item.min, item.max - 18 - Math.floor(random() * 70))
    case 'date':
      return dayBetween(item.min, item.max, random)
    case 'text':
      return 'Un texte.'.slice(0, item.maxLength)
    case 'territory':
      return {
        ...(item.keeps === 'commune' && { commune: '67482' }),
        department: pick(['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']),
        region: '44',
        sizeBand: pick(['lt500', '500_1999', '2000_9999', '10000plus'] as const),
      }
    case 'consent':
      return item.required || random() < 0.85 ? 'yes' : undefined
    case 'info':
      return undefined
  }
}

const saysNothing = ({ type }: Item) => type === 'number' || type === 'year' || type === 'date'

/** The total, cut at random places. */
function shares(
  rows: readonly string[],
  { total, decimals }: { total: number; decimals: number },
  random: Random,
): Record<string, number> {
  const unit = 10 ** decimals
  const whole = Math.round(total * unit)
  const cuts = rows.slice(1).map(() => Math.floor(random() * (whole + 1)))
  const ends = [0, ...cuts.sort((a, b) => a - b), whole]
  return Object.fromEntries(
    rows.map((row, at) => [row, ((ends[at + 1] ?? 0) - (ends[at] ?? 0)) / unit]),
  )
}

const day = 86_400_000

function dayBetween(first: string, last: string, random: Random): string {
  const days = (Date.parse(last) - Date.parse(first)) / day
  const at = Date.parse(first) + Math.floor(random() * (days + 1)) * day
  return new Date(at).toISOString().slice(0, 10)
}
