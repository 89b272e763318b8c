import { it } from 'vitest'
import { type Broken, expectOnly, withItem } from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const broken: Broken[] = [
  [
    'a sensitive question that everyone is asked',
    withItem(everything, 'health', { relevance: undefined }),
    'item.health',
    'no-consent',
  ],
  [
    'a sensitive question that some are asked without an agreement',
    withItem(everything, 'health', {
      relevance: {
        op: 'or',
        of: [
          { op: 'eq', item: 'agreed', value: 'yes' },
          { op: 'gt', item: 'age', value: 50 },
        ],
      },
    }),
    'item.health',
    'no-consent',
  ],
  [
    'a text that may name someone and does not say so',
    withItem(everything, 'words', { privacy: undefined }),
    'item.words',
    'no-privacy-flag',
  ],
  [
    'an agreement that cannot be refused',
    withItem(everything, 'agreed', { required: true }),
    'item.agreed',
    'required-consent',
  ],
]

it.each(broken)('finds %s', (...one) => expectOnly(one))
