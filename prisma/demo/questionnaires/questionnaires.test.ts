import { expect, test } from 'vitest'
import { checkDefinition } from '@/lib/questionnaire/check'
import { Definition } from '@/lib/questionnaire/definition'
import { associations } from './associations'
import { citizens } from './citizens'
import { companies } from './companies'
import { core } from './core'
import { mayors } from './mayors'

const citizens2017 = citizens(2017)
const all = [citizens2017, mayors, associations, companies]

test.each(all.map((definition) => [definition.id, definition] as const))(
  'questionnaire %s passes the schema and the static checks',
  (_, definition) => {
    expect(Definition.safeParse(definition).error).toBeUndefined()
    expect(checkDefinition(definition)).toEqual([])
  },
)

test('the questionnaires have as many questions as their page counts', () => {
  const questions = (definition: Definition) =>
    definition.items.filter((item) => item.type !== 'info').length
  expect(all.map((definition) => [definition.id, questions(definition)])).toEqual([
    ['citizens', 21],
    ['mayors', 22],
    ['associations', 24],
    ['companies', 24],
  ])
})

test('the core is the same in the four: ten questions, items and texts', () => {
  expect(core.items.filter((item) => item.type !== 'info')).toHaveLength(10)
  for (const definition of all) {
    for (const item of core.items) {
      expect(definition.items.find(({ id }) => id === item.id)).toEqual(item)
    }
    for (const [key, [fr, en]] of Object.entries(core.texts)) {
      expect(definition.texts.fr?.[key]).toBe(fr)
      expect(definition.texts.en?.[key]).toBe(en)
    }
  }
})

test('the frag_note grid has sixteen rows marked from 0 to 10, or don’t know', () => {
  expect(mayors.scales.themes?.options).toHaveLength(16)
  expect(mayors.scales.note?.options.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 11 }, (_, mark) => String(mark)),
    'nsp',
  ])
})

test.each(all.map((definition) => [definition.id, definition] as const))(
  'the French of %s is typographically right',
  (_, definition) => {
    const wrong = Object.entries(definition.texts.fr ?? {}).filter(([, text]) =>
      /['"]| [?!;:%»€]|« |\.\.\.|[^\s\u00a0\u202f][?!;]|[^\s\u00a0\u202f]:/.test(text),
    )
    expect(wrong).toEqual([])
  },
)
