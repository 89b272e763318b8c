import { it } from 'vitest'
import { asking, type Broken, expectFinding } from './test-questionnaires/broken'
import { screening } from './test-questionnaires/screening'

const broken: Broken[] = [
  [
    'a condition on an unknown item',
    asking('more', { op: 'answered', item: 'lost' }),
    'item.more.relevance',
    'unknown-item',
    'lost',
  ],
  [
    'a condition on a later item',
    asking('more', { op: 'answered', item: 'grave' }),
    'item.more.relevance',
    'later-item',
    'grave',
  ],
  [
    'a condition on itself',
    asking('more', { op: 'answered', item: 'more' }),
    'item.more.relevance',
    'later-item',
    'more',
  ],
  [
    'a code that is not offered',
    asking('more', { op: 'eq', item: 'project', value: 'si' }),
    'item.more.relevance',
    'unknown-code',
    'si',
  ],
  [
    'a code of ticks that is not offered',
    asking('more', { op: 'anyOf', item: 'levers', codes: ['x'] }),
    'item.more.relevance',
    'unknown-code',
    'x',
  ],
  [
    'a comparison of ticks',
    asking('more', { op: 'eq', item: 'levers', value: 'appel' }),
    'item.more.relevance',
    'type-mismatch',
    'eq levers',
  ],
  [
    'an order of words',
    asking('more', { op: 'lt', item: 'project', value: 3 }),
    'item.more.relevance',
    'type-mismatch',
    'lt project',
  ],
  [
    'ticks of a single answer',
    asking('more', { op: 'countSelected', item: 'project', min: 1 }),
    'item.more.relevance',
    'type-mismatch',
    'countSelected project',
  ],
  [
    'a sum of words',
    asking('more', { op: 'sum', items: ['staff', 'project'], min: 1 }),
    'item.more.relevance',
    'type-mismatch',
    'sum project',
  ],
  [
    'a count without bounds',
    asking('more', { op: 'countSelected', item: 'levers' }),
    'item.more.relevance',
    'type-mismatch',
    'no bounds',
  ],
  [
    'no row of a matrix',
    asking('more', { op: 'eq', item: 'score', value: 3 }),
    'item.more.relevance',
    'row-missing',
    'score',
  ],
  [
    'an unknown row',
    asking('more', { op: 'eq', item: 'score', row: 'x', value: 3 }),
    'item.more.relevance',
    'unknown-row',
    'x',
  ],
  [
    'a row of a number',
    asking('more', { op: 'eq', item: 'staff', row: 'x', value: 3 }),
    'item.more.relevance',
    'unknown-row',
    'x',
  ],
  [
    'a screening on nothing',
    {
      ...screening,
      screenings: [{ id: 'outside', where: { op: 'eq', item: 'home', value: 'abroad' } }],
    },
    'screening.outside',
    'unknown-code',
    'abroad',
  ],
  [
    'a screening that cannot be',
    {
      ...screening,
      screenings: [{ id: 'minor', where: { op: 'gt', item: 'birth', value: 2026 } }],
    },
    'screening.minor',
    'never-true',
  ],
]

it.each(broken)('finds %s', (...one) => expectFinding(one))
