import { expect, test } from 'vitest'
import { standing } from './fieldwork'
import { receivingUntil, takesAnswersUntil } from './grace'

test.each([
  ['a winter day', { state: 'open', closesOn: '2026-11-30', closedAt: null }, '2026-11-30T23:30Z'],
  ['a summer day', { state: 'open', closesOn: '2026-07-14', closedAt: null }, '2026-07-14T22:30Z'],
  // Clocks go back that night at three: midnight is still summer's.
  [
    'the day before winter time',
    { state: 'open', closesOn: '2026-10-24', closedAt: null },
    '2026-10-24T22:30Z',
  ],
  [
    'the first day of winter time',
    { state: 'open', closesOn: '2026-10-25', closedAt: null },
    '2026-10-25T23:30Z',
  ],
  [
    'closed by hand before its last day',
    { state: 'closed', closesOn: '2026-11-30', closedAt: new Date('2026-11-20T10:00Z') },
    '2026-11-20T10:30Z',
  ],
  [
    'closed by hand after its last day',
    { state: 'closed', closesOn: '2026-11-30', closedAt: new Date('2026-12-02T10:00Z') },
    '2026-11-30T23:30Z',
  ],
] as const)('half an hour of grace after %s', (_, fieldwork, until) => {
  expect(takesAnswersUntil(fieldwork)).toEqual(new Date(until))
})

test('while they come in, the first page is closed already', () => {
  const days = { opensOn: '2027-03-01', closesOn: '2027-03-31' }
  const open = { ...days, state: 'open', closedAt: null } as const
  expect(receivingUntil(open, new Date('2027-03-31T21:59:59Z'))).toBeNull()
  const until = new Date('2027-03-31T22:30:00Z')
  expect(receivingUntil(open, new Date('2027-03-31T22:00:00Z'))).toEqual(until)
  expect(standing(open, new Date('2027-03-31T22:00:00Z'))).toBe('closed')
  expect(receivingUntil(open, until)).toBeNull()
})
