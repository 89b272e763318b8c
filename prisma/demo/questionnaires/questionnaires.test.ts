import { expect, test } from 'vitest'
import { misprints } from '@/lib/platform/test-typography'
import { checkDefinition } from '@/lib/questionnaire/check'
import { Definition } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { associations } from './associations'
import { citizens } from './citizens'
import { companies } from './companies'
import { core } from './core'
import { mayors } from './mayors'

const citizens2017 = citizens(2017)
const languages = ['fr', 'en', 'de'] as const
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
    for (const [key, texts] of Object.entries(core.texts)) {
      expect(languages.map((language) => definition.texts[language]?.[key])).toEqual(texts)
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

const read = all.flatMap((definition) =>
  languages.map((language) => [definition.id, language, definition.texts[language] ?? {}] as const),
)

test.each(read)('%s is typographically right in %s', (_, language, texts) => {
  expect(Object.keys(texts).length).toBeGreaterThan(100)
  expect(misprints(language, texts)).toEqual([])
})

test('a label is the same wherever it stands, in every language', () => {
  const german = new Map<string, string>()
  for (const { texts } of all) {
    for (const [key, fr] of Object.entries(texts.fr ?? {})) {
      const pair = `${fr} | ${texts.en?.[key]}`
      expect(german.get(pair) ?? texts.de?.[key], `${key}: ${fr}`).toBe(texts.de?.[key])
      german.set(pair, texts.de?.[key] ?? '')
    }
  }
})

test('what is doubted is what hardly anyone answers', () => {
  const doubted = (definition: Definition, answers: Record<string, string | number>) =>
    (definition.checks ?? [])
      .filter(({ where }) => evaluate(where, answers, definition) === true)
      .map(({ id, soft }) => [id, soft])
  expect(doubted(citizens2017, { p_naissance: 1911 })).toEqual([['age_improbable', true]])
  expect(doubted(citizens2017, { p_naissance: 1912 })).toEqual([])
  const mayor = { p_fonction: 'maire', p_mandat: 'sans_objet' }
  expect(doubted(mayors, mayor)).toEqual([['maire_sans_mandat', true]])
  expect(doubted(mayors, { ...mayor, p_fonction: 'adjoint' })).toEqual([])
  const small = { asso_salaries: 's50', asso_budget: 'b0_10' }
  expect(doubted(associations, small)).toEqual([['budget_improbable', true]])
  expect(doubted(associations, { ...small, asso_salaries: 's3_9' })).toEqual([])
})
