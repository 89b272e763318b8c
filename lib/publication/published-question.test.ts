import { expect, test } from 'vitest'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import { publishedQuestions } from './published-question'

test('what a publication says of each type', () => {
  const published = publishedQuestions(everything, {
    profile: [],
    derivations: [],
    universe: { name: { fr: 'tous' } },
  })
  const types = Object.fromEntries(published.map(({ code, type }) => [code, type]))
  expect(types).toMatchObject({ shares: 'constantSum', age: 'number', born: 'year' })
  for (const code of ['agreed', 'begun', 'ended', 'words', 'home', 'welcome'])
    expect(types).not.toHaveProperty(code)
  const rows = published.find(({ code }) => code === 'shares')?.rows
  expect(rows?.map(({ code }) => code)).toEqual(['dons', 'ventes', 'aides'])
  for (const { text } of published) expect(text.fr).not.toMatch(/\*\*|\{[a-z]/)
})
