import type { Definition, Item } from '@/lib/questionnaire/definition'
import { isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { follow } from '@/lib/questionnaire/walk'
import type { StoredAnswers } from './response'

/** Stored answers along a possible path, for tests and measures; about one item in ten is skipped. */
export function randomAnswers(definition: Definition, random: () => number): StoredAnswers {
  const answers: StoredAnswers = {}
  follow(definition, (item, known) => {
    if (random() < 0.1) return undefined
    const answer = answerTo(definition, item, known, random)
    if (answer !== undefined) answers[item.id] = answer
    return answer
  })
  return answers
}

function answerTo(
  definition: Definition,
  item: Item,
  known: Record<string, unknown>,
  random: () => number,
): StoredAnswers[string] | undefined {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const options = optionsOf(definition, item, known)
  switch (item.type) {
    case 'single':
      return pick(options).code
    case 'multiple':
    case 'ranking': {
      const alone = options.filter((option) => option.exclusive)
      if (alone.length > 0 && random() < 0.15) return [pick(alone).code]
      const free = options.filter(isSubstantive).map(({ code }) => code)
      const most = item.type === 'ranking' ? item.top : (item.max ?? 5)
      const shuffled = free
        .map((code) => ({ code, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ code }) => code)
      return shuffled.slice(0, 1 + Math.floor(random() * Math.min(most, free.length)))
    }
    case 'matrix':
      return Object.fromEntries(
        rowsOf(definition, item)
          .filter(() => random() > 0.05)
          .map((row) => [row, pick(options).code]),
      )
    case 'number':
      return item.min + Math.floor(random() * Math.min(30, item.max - item.min))
    case 'year':
      return Math.max(item.min, item.max - 18 - Math.floor(random() * 70))
    case 'text':
      return 'Un texte.'
    case 'territory':
      return {
        ...(item.keeps === 'commune' && { commune: '67482' }),
        department: pick(['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']),
        region: '44',
        sizeBand: pick(['lt500', '500_1999', '2000_9999', '10000plus'] as const),
      }
    case 'info':
      return undefined
  }
}
