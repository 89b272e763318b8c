import { it } from 'vitest'
import {
  type Broken,
  expectFinding,
  expectOnly,
  withItem,
  withTexts,
} from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const { checks = [] } = everything

const broken: Broken[] = [
  [
    'two checks of one id',
    { ...everything, checks: [...checks, ...checks.slice(1)] },
    'check.gifts',
    'duplicate-id',
    'gifts',
  ],
  [
    'a language given twice',
    { ...everything, languages: ['fr', 'en', 'en'] },
    'languages',
    'duplicate-language',
    'en',
  ],
  [
    'two variants of one code',
    { ...everything, wordings: { tone: { variants: ['plain', 'warm', 'warm'] } } },
    'wording.tone',
    'duplicate-code',
    'warm',
  ],
  [
    'a column whose name is too long once it has its option',
    withItem(everything, 'best', { code: 'the_best_of_all_the_themes' }),
    'item.best',
    'over-long-column',
    'the_best_of_all_the_themes_logement',
  ],
  [
    'a column that another one’s option makes',
    withItem(everything, 'born', { code: 'subjects_emploi' }),
    'items',
    'duplicate-code',
    'subjects_emploi',
  ],
  [
    'a column of a rank that is another item',
    withItem(everything, 'born', { code: 'best_r1' }),
    'items',
    'duplicate-code',
    'best_r1',
  ],
  [
    'a column that every file has',
    withItem(everything, 'born', { code: 'version' }),
    'items',
    'duplicate-code',
    'version',
  ],
  [
    'a share whose code is where its unit stands',
    withTexts(
      withItem(everything, 'shares', { rows: ['dons', 'ventes', 'aides', 'unit'] }),
      'item.shares.unit',
      '%',
    ),
    'item.shares',
    'reserved-name',
    'unit',
  ],
]

/** What follows from the defect is found too. */
const withConsequences = new Set(['a column whose name is too long once it has its option'])

it.each(broken)('finds %s', (...one) =>
  withConsequences.has(one[0]) ? expectFinding(one) : expectOnly(one),
)
