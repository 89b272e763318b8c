import { it } from 'vitest'
import type { Definition, Option } from './definition'
import {
  type Broken,
  expectFinding,
  expectOnly,
  withItem,
  withScaleOption,
  withTexts,
} from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const retired = (codes: string[]): Option[] => codes.map((code) => ({ code, retired: true }))

const broken: Broken[] = [
  [
    'an « other » among the marks of a matrix',
    withScaleOption(everything, 'score', '3', { other: true }),
    'item.gravity',
    'other-in-matrix',
    '3',
  ],
  [
    'a row that is no subject',
    withScaleOption(everything, 'themes', 'ecole', { exclusive: true }),
    'item.gravity',
    'row-not-substantive',
    'ecole',
  ],
  [
    'an answer required where nothing is asked',
    withItem(everything, 'welcome', { required: true }),
    'item.welcome',
    'required-info',
  ],
  [
    'bounds between which no number lies',
    withItem(everything, 'age', { min: 20.2, max: 20.8, softMin: 20.5, softMax: 20.5 }),
    'item.age',
    'no-value-between',
  ],
  [
    'a soft bound under the hard one',
    withItem(everything, 'age', { softMin: -1 }),
    'item.age',
    'soft-outside-hard',
    '-1',
  ],
  [
    'a soft bound over the hard one',
    withItem(everything, 'age', { softMax: 130 }),
    'item.age',
    'soft-outside-hard',
    '130',
  ],
  [
    'soft bounds the wrong way round',
    withItem(everything, 'age', { softMin: 90, softMax: 20 }),
    'item.age',
    'max-below-min',
    '20 < 90',
  ],
  [
    'a total that its decimals cannot write',
    withItem(everything, 'shares', { total: 99.5 }),
    'item.shares',
    'total-impossible',
    '99.5',
  ],
  [
    'days the wrong way round',
    withItem(everything, 'ended', { min: '2027-12-31', max: '2027-12-30' }),
    'item.ended',
    'max-below-min',
  ],
  [
    'a year among the non-answers of a year',
    withTexts(
      withItem(everything, 'born', { options: [{ code: '1900', missing: 'dk' }] }),
      'item.born.1900',
      'x',
    ),
    'item.born',
    'numeric-code',
    '1900',
  ],
  [
    'a non-answer that is an answer',
    withItem(everything, 'born', { options: [{ code: 'nsp' }] }),
    'item.born',
    'not-a-non-answer',
    'nsp',
  ],
  [
    'a list whose options are all retired',
    withItem(everything, 'best', {
      scale: undefined,
      top: 1,
      options: [...retired(['parc', 'gare']), { code: 'nsp', exclusive: true, missing: 'dk' }],
    }),
    'item.best',
    'all-retired',
  ],
  [
    'rows that are all retired',
    {
      ...withItem(everything, 'gravity', { rowsFrom: 'old' }),
      scales: { ...everything.scales, old: { options: retired(['emploi', 'train']) } },
    },
    'item.gravity',
    'all-retired',
    'old',
  ],
  [
    'more ranks than options that are still offered',
    withItem(everything, 'best', { top: 7 }),
    'item.best',
    'max-beyond-options',
  ],
  [
    'rows carried from a later question',
    exchanged('known', 'subjects'),
    'item.known',
    'later-item',
    'subjects',
  ],
  [
    'rows carried beside a scale',
    withItem(everything, 'known', { rowsFrom: 'themes' }),
    'item.known',
    'carried-beside-scale',
    'themes',
  ],
  [
    'a circle of carried lists',
    withItem(everything, 'subjects', {
      scale: undefined,
      without: undefined,
      carriedFrom: 'subjects',
    }),
    'item.subjects',
    'circular-carrying',
    'subjects',
  ],
]

/** Two items each in the place of the other. */
function exchanged(one: string, other: string): Definition {
  const turn = (id: string) => (id === one ? other : id === other ? one : id)
  const pages = everything.pages.map((page) => ({ ...page, items: page.items.map(turn) }))
  return { ...everything, pages }
}

/** What follows from the defect is found too. */
const withConsequences = new Set([
  'bounds between which no number lies',
  'days the wrong way round',
  'a year among the non-answers of a year',
  'rows that are all retired',
  'rows carried beside a scale',
  'rows carried from a later question',
  'a circle of carried lists',
])

it.each(broken)('finds %s', (...one) =>
  withConsequences.has(one[0]) ? expectFinding(one) : expectOnly(one),
)
