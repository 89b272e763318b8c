import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import type { Definition } from '@/lib/questionnaire/definition'
import { answersPerPage, readOpenAnswers } from './open-answers.query'
import { insertOnDay } from './response.store'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'

const { db, drop } = await testDatabase()
afterAll(drop)

const account = { kind: 'account', id: 'a', email: 'a@example.org', name: 'A' } as const
const analyst: Actor = { ...account, role: 'analyst' }
const definition: Definition = {
  ...testQuestionnaire,
  items: [
    ...testQuestionnaire.items,
    { id: 'name', code: 'name', type: 'text', maxLength: 100, privacy: 'identifying' },
  ],
  pages: [...testQuestionnaire.pages, { id: 'more', items: ['name'] }],
}
const typed = [
  ' =1+1 ',
  'deux\nlignes\tet  des espaces',
  '<script>alert(1)</script>',
  "100 % _ \\ '; DROP TABLE response; --",
  '\u202egnol\u200b',
  'Été à Épinal',
]

beforeAll(async () => {
  const { version } = await testFieldwork(db, definition, testPlan, { id: 'open' })
  const add = (answers: object, outcome: 'complete' | 'screenedOut' = 'complete') =>
    insertOnDay(
      db,
      'open',
      randomUUID(),
      { version, language: 'fr', outcome, answers: answers as Record<string, string> },
      '2026-11-01',
    )
  for (const words of typed) await add({ words, name: 'Mme Secrète' })
  for (let i = 0; i < answersPerPage; i++)
    await add({ where_to: ['other'], 'where_to.other': `lieu ${i}` })
  await add({ where_to: ['other'], 'where_to.other': 'Bitche' })
  await add({ words: 'hors champ' }, 'screenedOut')
})

const read = (asked: object) => readOpenAnswers(db, analyst, 'open', asked)

test('texts come back as they were typed, and those of items that identify do not come', async () => {
  const answers = await read({ question: 'words' })
  expect(answers?.texts.toSorted()).toEqual(typed.toSorted())
  expect(answers?.questions.map(({ code, count }) => [code, count])).toEqual([
    ['where_to.other', answersPerPage + 1],
    ['words', typed.length],
  ])
  expect(JSON.stringify(await read({ question: 'name' }))).not.toContain('Secrète')
})

test('pages of fifty, none missed and none shown twice', async () => {
  const first = await read({ question: 'where_to.other' })
  const second = await read({ question: 'where_to.other', page: 2 })
  expect([first?.texts.length, second?.texts.length, first?.pages]).toEqual([50, 1, 2])
  expect(new Set([...(first?.texts ?? []), ...(second?.texts ?? [])]).size).toBe(51)
  for (const page of [99, 1e20, Number.NaN])
    expect((await read({ question: 'where_to.other', page }))?.texts.length).toBeGreaterThan(0)
  expect((await read({ question: 'where_to.other', page: -5 }))?.page).toBe(1)
})

test('a search is a piece of text, whatever is in it', async () => {
  const found = async (search: string, question = 'words') =>
    (await read({ question, search }))?.texts
  expect(await found('été')).toEqual(['Été à Épinal'])
  expect(await found('DROP table')).toHaveLength(1)
  expect(await found('%')).toHaveLength(1)
  expect(await found('_')).toHaveLength(1)
  expect(await found('\\')).toHaveLength(1)
  expect(await found('a\0\ud800')).toEqual(await found('a'))
  expect(await found('x'.repeat(5000))).toEqual([])
  expect(await found('bitche', 'where_to.other')).toEqual(['Bitche'])
})

test('only who may have the responses reads them', async () => {
  const observer: Actor = { ...account, role: 'observer' }
  for (const actor of [observer, { kind: 'anonymous' } as const])
    await expect(readOpenAnswers(db, actor, 'open', {})).rejects.toThrow(Forbidden)
  expect(await readOpenAnswers(db, analyst, 'nowhere', {})).toBeNull()
})
