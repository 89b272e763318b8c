import { expect, test } from 'vitest'
import { NewAlert } from '@/lib/response/alert'
import { DispositionRules } from '@/lib/wave/disposition-rules'
import { alertIn, rulesIn } from './form-input'

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.append(name, value)
  return data
}
const rules = {
  ...{ completeFrom: '80', partialFrom: '50', keyItems: 'age, sexe', unanswered: 'nonContact' },
  ...{ optedOut: 'refusal', eligible: 'stated', share: '93,1', source: 'Insee', reason: ' Motif ' },
}

test('rules as they were typed', () => {
  expect(rulesIn(form(rules))).toEqual({
    rules: {
      ...{ completeFrom: 0.8, partialFrom: 0.5, keyItems: ['age', 'sexe'] },
      ...{ unanswered: 'nonContact', optedOut: 'refusal' },
      eligible: { share: 0.931, source: 'Insee' },
    },
    reason: 'Motif',
  })
  expect(rulesIn(form({ ...rules, eligible: 'computed' })).rules.eligible).toBeNull()
})

test('what is no number, or left empty, is bad input', () => {
  for (const completeFrom of ['', 'beaucoup', '120']) {
    const read = DispositionRules.safeParse(rulesIn(form({ ...rules, completeFrom })).rules)
    expect(read.error?.issues[0]?.path).toEqual(['completeFrom'])
  }
})

test('alerts as they were asked for', () => {
  const recipients = 'a@example.org'
  const below = { kind: 'rateBelow', threshold: '20', recipients }
  expect(NewAlert.parse(alertIn(form({ ...below, moment: 'days', days: '5' })))).toEqual({
    ...{ kind: 'rateBelow', threshold: 0.2, days: 5, day: null, recipients: [recipients] },
  })
  expect(alertIn(form({ ...below, moment: 'day', day: '2026-11-10' }))).toMatchObject({
    ...{ days: null, day: '2026-11-10' },
  })
  expect(alertIn(form({ kind: 'silentDays', threshold: '3', recipients })).threshold).toBe(3)
  expect(alertIn(form({ kind: 'targetReached', threshold: '100', recipients })).threshold).toBe(1)
  expect(NewAlert.safeParse(alertIn(form({ kind: 'none', threshold: '3' }))).success).toBe(false)
})
