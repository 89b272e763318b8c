import { expect } from 'vitest'
import { checkDefinition } from '../check'
import type { Definition, Item } from '../definition'
import type { FindingProblem } from '../finding'
import type { Logic } from '../logic'
import { conditions } from './conditions'

/** The questionnaire with one item changed. */
export function withItem(definition: Definition, id: string, change: object): Definition {
  const items = definition.items.map((item) =>
    item.id === id ? ({ ...item, ...change } as Item) : item,
  )
  return { ...definition, items }
}

/** The questionnaire on conditions with another one for an item. */
export const asking = (id: string, relevance: Logic) => withItem(conditions, id, { relevance })

export function withText(definition: Definition, language: string, key: string, text: string) {
  const texts = { ...definition.texts, [language]: { ...definition.texts[language], [key]: text } }
  return { ...definition, texts }
}

export type Broken = [
  what: string,
  definition: Definition,
  at: string,
  problem: FindingProblem,
  detail?: string,
]

export function expectFinding([, definition, at, problem, detail]: Broken) {
  const wanted = detail === undefined ? { at, problem } : { at, problem, detail }
  expect(checkDefinition(definition)).toContainEqual(expect.objectContaining(wanted))
}
