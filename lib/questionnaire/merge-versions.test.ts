import { expect, test } from 'vitest'
import { testQuestionnaire } from '@/lib/response/test-questionnaire'
import type { Definition, Item } from './definition'
import { mergeVersions } from './merge-versions'
import { optionsOf, rowsOf } from './options'

const agree = (definition: Definition) => definition.items.find(({ id }) => id === 'agree') as Item

test('what a version retires keeps its place after what the newest asks', () => {
  const newest: Definition = {
    ...testQuestionnaire,
    scales: { ...testQuestionnaire.scales, themes: { options: [{ code: 'homes' }] } },
    items: testQuestionnaire.items
      .filter(({ id }) => id !== 'words')
      .map((item) =>
        item.id === 'agree' ? ({ ...item, options: [{ code: 'maybe' }] } as Item) : item,
      ),
  }
  const merged = mergeVersions([testQuestionnaire, newest])
  expect(optionsOf(merged, agree(merged)).map(({ code }) => code)).toEqual([
    'maybe',
    'yes',
    'no',
    'nsp',
  ])
  expect(merged.items.at(-1)?.id).toBe('words')
  const grade = merged.items.find(({ id }) => id === 'grade') as Item
  expect(rowsOf(merged, grade)).toEqual(['homes', 'jobs', 'rivers', 'energy'])
})

test('one version is itself', () => {
  expect(mergeVersions([testQuestionnaire])).toBe(testQuestionnaire)
})
