import { it } from 'vitest'
import { type Broken, expectFinding, withItem } from './test-questionnaires/broken'
import { carriedOptions } from './test-questionnaires/carried-options'
import { commune } from './test-questionnaires/commune'
import { matrix } from './test-questionnaires/matrix'
import { multipleChoice } from './test-questionnaires/multiple-choice'
import { numberOrUnknown } from './test-questionnaires/number-or-unknown'
import { singleChoice } from './test-questionnaires/single-choice'
import { topRanking } from './test-questionnaires/top-ranking'

const broken: Broken[] = [
  [
    'an unknown scale',
    withItem(singleChoice, 'trust', { scale: 'constructor' }),
    'item.trust',
    'unknown-scale',
    'constructor',
  ],
  [
    'rows of an unknown scale',
    withItem(matrix, 'gravity', { rowsFrom: 'lost' }),
    'item.gravity',
    'unknown-scale',
    'lost',
  ],
  [
    'no options',
    withItem(singleChoice, 'trust', { scale: undefined, without: undefined }),
    'item.trust',
    'no-options',
  ],
  ['no rows', withItem(matrix, 'effects', { rows: [] }), 'item.effects', 'no-rows'],
  [
    'an unknown code left out',
    withItem(singleChoice, 'trust', { without: ['lost'] }),
    'item.trust',
    'unknown-code',
    'lost',
  ],
  [
    'a maximum below the minimum',
    withItem(multipleChoice, 'freins', { min: 4 }),
    'item.freins',
    'max-below-min',
  ],
  [
    'a number’s maximum below its minimum',
    withItem(numberOrUnknown, 'hours', { min: 200 }),
    'item.hours',
    'max-below-min',
  ],
  [
    'more ticks wanted than there are options',
    withItem(multipleChoice, 'vecus', { min: 6 }),
    'item.vecus',
    'min-beyond-options',
  ],
  [
    'more ticks allowed than there are options',
    withItem(multipleChoice, 'vecus', { max: 6 }),
    'item.vecus',
    'max-beyond-options',
  ],
  [
    'don’t know beside others',
    withItem(topRanking, 'top3', { options: [{ code: 'nsp', missing: 'dk' }] }),
    'item.top3',
    'missing-not-exclusive',
    'nsp',
  ],
  [
    'exclusive where all are',
    withItem(singleChoice, 'trust', { options: [{ code: 'x', exclusive: true }] }),
    'item.trust',
    'exclusive-in-single',
    'x',
  ],
  [
    'an option of a number that is one',
    withItem(numberOrUnknown, 'partners', { options: [{ code: '99' }] }),
    'item.partners',
    'numeric-code',
    '99',
  ],
  [
    '« outside » that is a commune',
    withItem(commune, 'home', { outside: '67482' }),
    'item.home',
    'outside-is-commune',
    '67482',
  ],
  [
    'carried from a question with one answer',
    withItem(carriedOptions, 'subjects', { type: 'single' }),
    'item.first',
    'carried-from-not-multiple',
    'subjects',
  ],
  [
    'carried from a later question',
    { ...carriedOptions, pages: [{ id: 'together', items: ['first', 'subjects', 'why'] }] },
    'item.first',
    'later-item',
    'subjects',
  ],
  [
    'carried from nowhere',
    withItem(carriedOptions, 'first', { carriedFrom: 'lost' }),
    'item.first',
    'unknown-item',
    'lost',
  ],
  [
    'carried beside a scale',
    withItem(carriedOptions, 'first', { scale: 'themes' }),
    'item.first',
    'carried-beside-scale',
    'themes',
  ],
]

it.each(broken)('finds %s', (...one) => expectFinding(one))
