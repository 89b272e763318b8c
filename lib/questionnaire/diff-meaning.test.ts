import { describe, expect, test } from 'vitest'
import type { Change, ChangeClass } from './change'
import type { Definition } from './definition'
import { diffVersions } from './diff-versions'
import { reusedCodes } from './reused-codes'
import { withItem, withTexts } from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const bestOptions = everything.items.flatMap((item) =>
  item.type === 'ranking' ? (item.options ?? []) : [],
)

describe('as a methodologist reads it', () => {
  const worst = (after: Definition, before = everything): ChangeClass[] => [
    ...new Set(diffVersions(before, after).map((one: Change) => one.class)),
  ]
  test('a new language, with all that it says, is one addition', () => {
    const texts = { ...everything.texts, de: everything.texts.en ?? {} }
    const translated: Definition = { ...everything, languages: ['fr', 'en', 'de'], texts }
    expect(diffVersions(everything, translated)).toEqual([
      { at: 'languages', change: 'language-added', class: 'additive', detail: 'de' },
    ])
  })
  test('an option comes with its texts, in one addition', () => {
    const after = withTexts(
      withItem(everything, 'best', { options: [...bestOptions, { code: 'halle' }] }),
      'item.best.halle',
      'Une halle',
    )
    expect(diffVersions(everything, after).map(({ change }) => change)).toEqual(['option-added'])
  })
  test('non-breaking spaces, quotes and a full stop are printing', () => {
    const before = withTexts(everything, 'item.age', 'Âge : l\'année "civile" - 1 000 euros.')
    const after = withTexts(
      everything,
      'item.age',
      'Âge\u00a0: l’année «\u00a0civile\u00a0» – 1\u202f000 euros',
    )
    expect(worst(after, before)).toEqual(['cosmetic'])
  })
  test.each([
    ['1,5 an', '15 ans'],
    ['plus de 5', 'plus de 50'],
    ['5 % ou plus', '5 ou plus'],
    ['a marche', 'a marché'],
    ['< 10 salariés', '> 10 salariés'],
  ])('but « %s » and « %s » are not the same words', (was, is) => {
    const before = withTexts(everything, 'item.age', was)
    expect(worst(withTexts(everything, 'item.age', is), before)).toEqual(['comparability'])
  })
  test('two labels exchanged are two meanings exchanged', () => {
    const after = withTexts(withTexts(everything, 'scale.agree.2', 'Non'), 'scale.agree.1', 'Oui')
    expect(diffVersions(everything, after).map(({ change }) => change)).toContain('meaning-moved')
  })
  test('one page put before another moves few items, not all', () => {
    const [you, views, facts] = everything.pages as [never, never, never]
    const after = { ...everything, pages: [you, facts, views] }
    const moved = diffVersions(everything, after).filter(({ change }) => change === 'item-order')
    expect(moved).toHaveLength(5)
  })
  test('a code dropped by one version and taken up by the next for something else is seen', () => {
    const dropped = withItem(everything, 'best', { options: [{ code: 'gare' }] })
    const taken = withTexts(everything, 'item.best.parc', 'Un parking')
    expect(diffVersions(dropped, taken).filter(({ class: one }) => one === 'breaking')).toEqual([])
    expect(reusedCodes(everything, dropped, taken)).toEqual([
      { at: 'item.best.parc', change: 'code-reused', class: 'breaking' },
    ])
    expect(reusedCodes(everything, dropped, everything)).toEqual([])
  })
})
