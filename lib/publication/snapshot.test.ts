import { expect, test } from 'vitest'
import edition from './edition-of-schema-1.json'
import { storedSnapshot } from './former-snapshot'
import { verdict } from './headline'
import { PublishedFigure } from './published-figure'
import { indicatorFigure } from './reading'
import { testSnapshot } from './test-snapshot'

const figure = {
  audience: 'citizens',
  territory: null,
  question: 'useful',
  option: 'yes',
  statistic: 'share',
  share: 0.69,
  baseKind: 'answered',
  base: 600,
  dontKnow: 0,
}
const precision = {
  standardError: 0.02,
  degreesOfFreedom: 599,
  level: 0.95,
  low: 0.65,
  high: 0.73,
}

test('a figure of respondents who chose themselves has no place for precision', () => {
  const open = { ...figure, sample: 'open' }
  expect(PublishedFigure.safeParse(open).success).toBe(true)
  for (const said of [precision, 'byConstruction', null])
    expect(PublishedFigure.safeParse({ ...open, precision: said }).success).toBe(false)
})

test('a drawn sample says its precision, or that there is none; an imported figure may have one', () => {
  for (const sample of ['frame', 'quota']) {
    expect(PublishedFigure.safeParse({ ...figure, sample }).success).toBe(false)
    for (const said of [precision, 'byConstruction', null])
      expect(PublishedFigure.safeParse({ ...figure, sample, precision: said }).success).toBe(true)
  }
  const imported = { ...figure, sample: 'imported' }
  expect(PublishedFigure.safeParse(imported).success).toBe(true)
  expect(PublishedFigure.safeParse({ ...imported, precision }).success).toBe(true)
  expect(PublishedFigure.safeParse({ ...imported, precision: null }).success).toBe(false)
})

// Frozen by release 0.1.0 before figures were weighted, cut down to two audiences and one question.
test('an edition of schema 1 is read as what it knew: no weighting, no precision, no comparison', () => {
  const snapshot = storedSnapshot(edition)
  expect(snapshot.schema).toBe(2)
  expect(snapshot.figures).toHaveLength(edition.figures.length)
  expect(indicatorFigure(snapshot, 'alliance_innov', 'citizens')).toMatchObject({
    sample: 'quota',
    base: 600,
    precision: null,
  })
  expect(snapshot.audiences.map(({ frame, weighting }) => [frame, weighting])).toEqual([
    [null, null],
    [null, null],
  ])
  expect(snapshot.comparisons).toEqual([])
  expect(verdict(snapshot)).toBe('endorsed')
})

test('an edition of this schema is read as it is; one of a later release is not', () => {
  const snapshot = testSnapshot({ citizens: 0.69, mayors: 0.81 })
  expect(storedSnapshot(snapshot)).toEqual(snapshot)
  expect(() => storedSnapshot({ ...snapshot, schema: 3 })).toThrow()
  expect(() => storedSnapshot({ ...edition, figures: [{ ...figure, precision }] })).toThrow()
})
