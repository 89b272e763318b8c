import { expect, test } from 'vitest'
import de from '@/lib/platform/messages/de/printable.json'
import en from '@/lib/platform/messages/en/printable.json'
import fr from '@/lib/platform/messages/fr/printable.json'
import { conditionInWords } from './condition-words'
import type { Definition } from './definition'
import type { Logic } from './logic'
import { conditions } from './test-questionnaires/conditions'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'

const words = { fr: fr.conditions, en: en.conditions, de: de.conditions }

function inWords(definition: Definition, language: 'fr' | 'en' | 'de', logic: Logic): string {
  const numberOf = (id: string) => String(definition.items.findIndex((it) => it.id === id) + 1)
  return conditionInWords({ definition, language, words: words[language], numberOf }, logic)
}

const conditionsOf = (definition: Definition): Logic[] => [
  ...definition.pages.flatMap(({ relevance }) => relevance ?? []),
  ...definition.items.flatMap(({ relevance }) => relevance ?? []),
  ...definition.screenings.map(({ where }) => where),
]

test('every condition of every test questionnaire is said, in each language', () => {
  const said = everyQuestionnaire.flatMap((definition) =>
    definition.languages.flatMap((language) =>
      conditionsOf(definition).map((logic) => inWords(definition, language, logic)),
    ),
  )
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((text) => /[{}]|undefined|NaN|\b0\b :/.test(text))).toEqual([])
})

test('numbers of questions, names of options, groups inside groups', () => {
  const one: Logic = { op: 'eq', item: 'project', value: 'oui' }
  const other: Logic = { op: 'answered', item: 'project' }
  const logic: Logic = {
    op: 'or',
    of: [
      { op: 'and', of: [one, other] },
      { op: 'not', of: one },
    ],
  }
  const text = inWords(conditions, 'fr', logic)
  expect(text.replace(/\s/g, ' ')).toBe(
    '(question 1 : « Oui » ; et vous avez répondu à la question 1) ; ou question 1 : autre chose que « Oui »',
  )
})
