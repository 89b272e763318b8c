import { expect, test } from 'vitest'
import { testQuestionnaire } from '@/lib/response/test-questionnaire'
import type { Definition, Item } from './definition'
import { mergeVersions } from './merge-versions'
import { optionsOf, rowsOf } from './options'
import { constantSum } from './test-questionnaires/constant-sum'
import { pageRelevance } from './test-questionnaires/page-relevance'
import { retiredOptions } from './test-questionnaires/retired-options'

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

test('what is gone is known as retired, and keeps its texts', () => {
  const older = retiredOptions
  const newest: Definition = {
    ...older,
    scales: { ...older.scales, themes: { options: [{ code: 'emploi' }, { code: 'eau' }] } },
    texts: { fr: { 'scale.themes.eau': 'Eau', 'scale.themes.emploi': 'Travail' } },
  }
  const merged = mergeVersions([older, newest])
  expect(merged.scales.themes?.options).toEqual([
    { code: 'emploi' },
    { code: 'eau' },
    { code: 'logement', retired: true },
    { code: 'sante', retired: true },
    { code: 'charbon', retired: true },
  ])
  expect(merged.texts.fr).toMatchObject({
    'scale.themes.charbon': 'Charbon',
    'scale.themes.emploi': 'Travail',
    'scale.themes.eau': 'Eau',
  })
})

test('options retired and offered again are as the newest has them', () => {
  const again = { ...retiredOptions.scales.themes, options: [{ code: 'charbon' }] }
  const newest = { ...retiredOptions, scales: { ...retiredOptions.scales, themes: again } }
  expect(mergeVersions([retiredOptions, newest]).scales.themes?.options[0]).toEqual({
    code: 'charbon',
  })
})

test('a question that is gone is asked of whom its page was shown to', () => {
  const newest: Definition = {
    ...pageRelevance,
    items: pageRelevance.items.filter(({ id }) => id !== 'founder' && id !== 'years'),
    pages: pageRelevance.pages.filter(({ id }) => id !== 'member'),
  }
  const merged = mergeVersions([pageRelevance, newest])
  const member = pageRelevance.pages[1]?.relevance
  const founder = pageRelevance.items.find(({ id }) => id === 'founder')
  expect(merged.items.find(({ id }) => id === 'years')?.relevance).toEqual(member)
  expect(merged.items.find(({ id }) => id === 'founder')?.relevance).toEqual({
    op: 'and',
    of: [member, founder?.relevance],
  })
})

test('rows of sums, checks, placeholders and variants of both are kept', () => {
  const older: Definition = {
    ...constantSum,
    checks: [
      { id: 'old', where: { op: 'answered', item: 'time' } },
      { id: 'both', where: { op: 'answered', item: 'time' } },
    ],
    placeholders: { was: { item: 'rent' }, both: { item: 'rent' } },
    wordings: { tone: { variants: ['a', 'b'] }, gone: { variants: ['x', 'y'] } },
  }
  const newest: Definition = {
    ...constantSum,
    items: constantSum.items.map((item) =>
      item.type === 'constantSum' ? { ...item, rows: [...item.rows.slice(1), 'neuf'] } : item,
    ),
    checks: [{ id: 'both', where: { op: 'answered', item: 'budget' } }],
    placeholders: { both: { item: 'budget', row: 'neuf' } },
    wordings: { tone: { variants: ['b', 'c'] } },
  }
  const merged = mergeVersions([older, newest])
  const time = merged.items.find(({ id }) => id === 'time') as Item
  expect(rowsOf(merged, time)).toEqual(['accueil', 'gestion', 'neuf', 'projets'])
  expect(merged.checks).toEqual([newest.checks?.[0], older.checks?.[0]])
  expect(merged.placeholders).toEqual({
    was: { item: 'rent' },
    both: { item: 'budget', row: 'neuf' },
  })
  expect(merged.wordings).toEqual({
    tone: { variants: ['b', 'c', 'a'] },
    gone: { variants: ['x', 'y'] },
  })
})
