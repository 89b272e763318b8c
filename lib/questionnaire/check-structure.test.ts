import { it } from 'vitest'
import { type Broken, expectFinding, withItem } from './test-questionnaires/broken'
import { conditions } from './test-questionnaires/conditions'
import { matrix } from './test-questionnaires/matrix'
import { numberOrUnknown } from './test-questionnaires/number-or-unknown'
import { singleChoice } from './test-questionnaires/single-choice'
import { topRanking } from './test-questionnaires/top-ranking'

const broken: Broken[] = [
  [
    'two items of one id',
    { ...singleChoice, items: [...singleChoice.items, ...singleChoice.items] },
    'item.useful',
    'duplicate-id',
    'useful',
  ],
  [
    'two codes that differ by case',
    withItem(singleChoice, 'trust', { code: 'USEFUL' }),
    'items',
    'duplicate-code',
    'useful',
  ],
  [
    'a code like a row’s export name',
    withItem(matrix, 'effects', { code: 'gravity_emploi' }),
    'items',
    'duplicate-code',
    'gravity_emploi',
  ],
  [
    'an over-long code',
    withItem(singleChoice, 'trust', { code: 'x'.repeat(33) }),
    'item.trust',
    'over-long-code',
    'x'.repeat(33),
  ],
  [
    'a code with a meaning of its own',
    withItem(matrix, 'effects', { rows: ['services', 'help'] }),
    'item.effects',
    'reserved-name',
    'help',
  ],
  [
    'a name every object has',
    withItem(singleChoice, 'trust', { code: 'constructor' }),
    'item.trust',
    'reserved-name',
    'constructor',
  ],
  [
    'two options of one code',
    withItem(topRanking, 'top3', { options: [{ code: 'emploi' }] }),
    'item.top3',
    'duplicate-code',
    'emploi',
  ],
  [
    'two rows of one code',
    withItem(matrix, 'effects', { rows: ['services', 'services'] }),
    'item.effects',
    'duplicate-code',
    'services',
  ],
  [
    'an item on no page',
    { ...conditions, pages: conditions.pages.slice(0, 2) },
    'item.why_not',
    'on-no-page',
  ],
  [
    'an item on two pages',
    { ...singleChoice, pages: [...singleChoice.pages, { id: 'again', items: ['trust'] }] },
    'item.trust',
    'on-two-pages',
  ],
  [
    'a page with an unknown item',
    { ...singleChoice, pages: [{ id: 'opinion', items: ['useful', 'trust', 'lost'] }] },
    'page.opinion',
    'unknown-item',
    'lost',
  ],
  [
    'a scale for nothing',
    { ...numberOrUnknown, scales: singleChoice.scales },
    'scale.agree',
    'unused-scale',
  ],
]

it.each(broken)('finds %s', (...one) => expectFinding(one))
