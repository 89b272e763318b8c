import { it } from 'vitest'
import { type Broken, expectFinding, withText } from './test-questionnaires/broken'
import { matrix } from './test-questionnaires/matrix'
import { singleChoice } from './test-questionnaires/single-choice'

const broken: Broken[] = [
  [
    'a missing question',
    withText(singleChoice, 'fr', 'item.trust', ' '),
    'texts.fr.item.trust',
    'missing-text',
  ],
  [
    'a missing option',
    withText(singleChoice, 'fr', 'scale.agree.3', ''),
    'texts.fr.scale.agree.3',
    'missing-text',
  ],
  [
    'a missing row',
    withText(matrix, 'fr', 'item.effects.services', ''),
    'texts.fr.item.effects.services',
    'missing-text',
  ],
  [
    'a missing end of a scale',
    withText(matrix, 'fr', 'scale.score.high', ''),
    'texts.fr.scale.score.high',
    'missing-text',
  ],
  [
    'a missing translation',
    withText(singleChoice, 'en', 'item.trust', ''),
    'texts.en.item.trust',
    'missing-translation',
  ],
  [
    'a missing translation of a help',
    withText(singleChoice, 'en', 'item.useful.help', ''),
    'texts.en.item.useful.help',
    'missing-translation',
  ],
  [
    'a text for nothing',
    withText(singleChoice, 'fr', 'item.lost', 'x'),
    'texts.fr.item.lost',
    'unused-text',
  ],
]

it.each(broken)('finds %s', (...one) => expectFinding(one))
