import { createFormatter, createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import type { ExploredRow } from '@/lib/disclosure/explored-table'
import fr from '@/lib/platform/messages/fr/explore.json'
import { wordsOf } from './words'

const say = createTranslator({ locale: 'fr', messages: fr })
const format = createFormatter({ locale: 'fr', timeZone: 'Europe/Paris' })
const words = wordsOf((key, values) => say(key as never, values as never), format, 'fr')

test('who left a row of a battery is said so, not taken for an indicator', () => {
  const row: ExploredRow = {
    key: 'share/services/@missing',
    statistic: 'share',
    battery: { fr: 'les services' },
    answer: null,
    isApart: true,
    isNoAnswer: true,
    cells: [],
  }
  expect(words.row(row)).toBe('les services\u00a0· Sans réponse')
  expect(words.row({ ...row, battery: null })).toBe('Sans réponse')
})

test('a p-value is never printed as certain', () => {
  expect(words.pValue(0.9999999)).toBe('> 0,999')
  expect(words.pValue(0.904)).toBe('= 0,904')
  expect(words.pValue(1e-9)).toBe('< 0,0001')
})
