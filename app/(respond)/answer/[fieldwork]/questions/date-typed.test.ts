import { expect, test } from 'vitest'
import { dateOfParts, datePartsIn, partsOfDate, wrongParts } from './date-typed'

test.each(['fr', 'en', 'de'])('the fields stand day, month, year in %s', (language) => {
  expect(datePartsIn(language)).toEqual(['day', 'month', 'year'])
})

test('three fields make one day, whatever zeros were typed', () => {
  expect(dateOfParts({ day: '5', month: '3', year: '2024' })).toBe('2024-03-05')
  expect(dateOfParts({ day: '05', month: '12', year: ' 2024 ' })).toBe('2024-12-05')
  expect(dateOfParts({ day: '', month: ' ', year: '' })).toBe('')
})

test.each([
  [{ day: '5', month: '', year: '' }, ['month', 'year']],
  [{ day: '32', month: '1', year: '2024' }, ['day']],
  [{ day: '5', month: '13', year: '24' }, ['month', 'year']],
  [{ day: '30', month: '2', year: '2024' }, []],
])('%j comes back as typed, and says which fields to mend: %j', (parts, wrong) => {
  const date = dateOfParts(parts)
  expect(partsOfDate(date)).toEqual(parts)
  expect(wrongParts(date)).toEqual(wrong)
})
