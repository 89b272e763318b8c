import { expect } from 'vitest'
import { checkDefinition } from '../check'
import type { Definition, Item, Option, Page, Scale } from '../definition'
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

/** As `expectFinding`, and nothing else is found. */
export function expectOnly([, definition, at, problem, detail]: Broken) {
  const found = checkDefinition(definition).map(({ severity: _, ...one }) => one)
  expect(found).toEqual([detail === undefined ? { at, problem } : { at, problem, detail }])
}

/** The questionnaire without one text, in every language it has. */
export function withoutText(definition: Definition, key: string): Definition {
  const texts = Object.entries(definition.texts).map(([language, own]) => {
    const { [key]: _, ...rest } = own
    return [language, rest]
  })
  return { ...definition, texts: Object.fromEntries(texts) }
}

/** The questionnaire with a text in every language it has. */
export function withTexts(definition: Definition, key: string, text: string): Definition {
  const texts = Object.entries(definition.texts).map(([language, own]) => [
    language,
    { ...own, [key]: text },
  ])
  return { ...definition, texts: Object.fromEntries(texts) }
}

/** The questionnaire with one option of a scale changed. */
export function withScaleOption(
  definition: Definition,
  id: string,
  code: string,
  change: Partial<Option>,
): Definition {
  const scale = definition.scales[id] as Scale
  const options = scale.options.map((one) => (one.code === code ? { ...one, ...change } : one))
  return { ...definition, scales: { ...definition.scales, [id]: { ...scale, options } } }
}

/** The questionnaire with one page changed. */
export function withPage(definition: Definition, id: string, change: Partial<Page>): Definition {
  const pages = definition.pages.map((page) => (page.id === id ? { ...page, ...change } : page))
  return { ...definition, pages }
}
