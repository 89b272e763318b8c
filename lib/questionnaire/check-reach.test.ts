import { it } from 'vitest'
import {
  type Broken,
  expectFinding,
  expectOnly,
  withItem,
  withPage,
  withScaleOption,
} from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const { checks = [] } = everything

const broken: Broken[] = [
  [
    'a page that looks at its own items',
    withPage(everything, 'views', { relevance: { op: 'answered', item: 'effects' } }),
    'page.views.relevance',
    'later-item',
    'effects',
  ],
  [
    'a page on an unknown item',
    withPage(everything, 'views', { relevance: { op: 'answered', item: 'lost' } }),
    'page.views.relevance',
    'unknown-item',
    'lost',
  ],
  [
    'an option of a scale that looks at what is asked after the first question to use it',
    withScaleOption(everything, 'themes', 'mobilite', {
      relevance: { op: 'answered', item: 'first' },
    }),
    'scale.themes.mobilite.relevance',
    'later-item',
    'first',
  ],
  [
    'an own option that looks at its own question',
    withItem(everything, 'best', {
      options: [
        { code: 'parc', relevance: { op: 'answered', item: 'best' } },
        { code: 'gare' },
        { code: 'nsp', exclusive: true, missing: 'dk' },
      ],
    }),
    'item.best.parc.relevance',
    'later-item',
    'best',
  ],
  [
    'a day compared with a number',
    {
      ...everything,
      checks: [{ id: 'order', where: { op: 'lt', item: 'ended', value: 5 } }, ...checks.slice(1)],
    },
    'check.order',
    'type-mismatch',
    'lt ended',
  ],
  [
    'a number compared with a day',
    withPage(everything, 'views', { relevance: { op: 'gt', item: 'age', value: '2020-01-01' } }),
    'page.views.relevance',
    'type-mismatch',
    'gt age',
  ],
  [
    'a day compared with the answer to a number',
    {
      ...everything,
      checks: [
        { id: 'order', where: { op: 'lt', item: 'ended', value: { item: 'age' } } },
        ...checks.slice(1),
      ],
    },
    'check.order',
    'type-mismatch',
    'lt ended age',
  ],
  [
    'a comparison with an unknown item',
    {
      ...everything,
      checks: [
        { id: 'order', where: { op: 'lt', item: 'ended', value: { item: 'lost' } } },
        ...checks.slice(1),
      ],
    },
    'check.order',
    'unknown-item',
    'lost',
  ],
  [
    'a comparison with a later item',
    withPage(everything, 'views', {
      relevance: { op: 'gt', item: 'age', value: { item: 'born' } },
    }),
    'page.views.relevance',
    'later-item',
    'born',
  ],
  [
    'a sum without its row',
    {
      ...everything,
      checks: [
        ...checks.slice(0, 1),
        { id: 'gifts', where: { op: 'gt', item: 'shares', value: 90 } },
      ],
    },
    'check.gifts',
    'row-missing',
    'shares',
  ],
  [
    'a row compared with nothing of its kind',
    {
      ...everything,
      checks: [
        ...checks.slice(0, 1),
        {
          id: 'gifts',
          where: { op: 'gt', item: 'shares', row: 'dons', value: { item: 'shares', row: 'x' } },
        },
      ],
    },
    'check.gifts',
    'unknown-row',
    'x',
  ],
  [
    'an agreement that is no yes',
    withItem(everything, 'health', {
      sensitive: undefined,
      relevance: { op: 'eq', item: 'agreed', value: 'no' },
    }),
    'item.health.relevance',
    'unknown-code',
    'no',
  ],
  [
    'a page that nobody sees',
    withPage(everything, 'views', { relevance: { op: 'gt', item: 'age', value: 120 } }),
    'page.views',
    'never-asked',
  ],
  [
    'an option that nobody is offered',
    withItem(everything, 'best', {
      options: [
        { code: 'parc', relevance: { op: 'gt', item: 'age', value: 120 } },
        { code: 'gare' },
        { code: 'nsp', exclusive: true, missing: 'dk' },
      ],
    }),
    'item.best',
    'never-offered',
    'parc',
  ],
  [
    'a question whose condition its page contradicts',
    withItem(
      withPage(everything, 'views', { relevance: { op: 'gt', item: 'age', value: 50 } }),
      'effects',
      { relevance: { op: 'lt', item: 'age', value: 20 } },
    ),
    'item.effects',
    'never-asked',
  ],
  [
    'a question that another one’s condition rules out',
    withItem(everything, 'effects', {
      relevance: {
        op: 'and',
        of: [
          { op: 'answered', item: 'first' },
          { op: 'countSelected', item: 'subjects', max: 1 },
        ],
      },
    }),
    'item.effects',
    'never-asked',
  ],
  [
    'a question put after an answer that is no longer offered',
    withItem(everything, 'effects', {
      relevance: { op: 'anyOf', item: 'subjects', codes: ['sante'] },
    }),
    'item.effects',
    'only-retired',
  ],
  [
    'a check that nothing can break',
    {
      ...everything,
      checks: [
        { id: 'order', where: { op: 'lt', item: 'ended', value: '1999-01-01' } },
        ...checks.slice(1),
      ],
    },
    'check.order',
    'never-true',
  ],
  [
    'a check that every answer breaks',
    {
      ...everything,
      checks: [
        { id: 'order', where: { op: 'gte', item: 'ended', value: '2000-01-01' } },
        ...checks.slice(1),
      ],
    },
    'check.order',
    'always-true',
  ],
  [
    'a day compared with itself',
    {
      ...everything,
      checks: [
        { id: 'order', where: { op: 'lt', item: 'ended', value: { item: 'ended' } } },
        ...checks.slice(1),
      ],
    },
    'check.order',
    'never-true',
  ],
  [
    'a screening that ends it for everyone',
    { ...everything, screenings: [{ id: 'minor', where: { op: 'gte', item: 'age', value: 0 } }] },
    'screening.minor',
    'always-true',
  ],
  [
    'a sum out of reach',
    {
      ...everything,
      checks: [
        ...checks.slice(0, 1),
        { id: 'gifts', where: { op: 'sum', items: ['age', 'born'], min: 3000 } },
      ],
    },
    'check.gifts',
    'never-true',
  ],
]

/** What follows from the defect is found too. */
const withConsequences = new Set(['a page that nobody sees'])

it.each(broken)('finds %s', (...one) =>
  withConsequences.has(one[0]) ? expectFinding(one) : expectOnly(one),
)
