import { expect, test } from 'vitest'
import { rollUp } from './roll-up'

const ardennes = { code: '08', members: ['08'] }
const territories = [
  { code: 'grand-nord', members: ['08', '51', '10', '52', '55', '54'] },
  { code: 'champagne-ardenne', members: ['08', '10', '51', '52'] },
  { code: 'alsace', members: ['67', '68'] },
  ardennes,
]

test('the nearest wider territory that is shown', () => {
  expect(rollUp(ardennes, territories, () => true)).toBe('champagne-ardenne')
  expect(rollUp(ardennes, territories, (code) => code !== 'champagne-ardenne')).toBe('grand-nord')
})

test('the whole where no territory around is shown, nothing where that is hidden too', () => {
  expect(rollUp(ardennes, territories, (code) => code === null || code === 'alsace')).toBeNull()
  expect(rollUp(ardennes, territories, (code) => code === 'alsace')).toBeUndefined()
})
