import { expect, test } from 'vitest'
import { type Alert, type AlertReading, foundBy, NewAlert } from './alert'
import { alertSentence } from './alert-words'

const reading: AlertReading = {
  ...{ today: '2026-11-10', closesOn: '2026-11-20', target: 300, responses: 120 },
  ...{ rate: 0.182, sent: 500, undelivered: 60, silentDays: 2, fullCells: 1 },
}
const terms = { days: null, day: null }

test('a rate is looked at from so many days before closing on, or from a day on', () => {
  const below = { ...terms, kind: 'rateBelow', threshold: 0.2 } as const
  expect(foundBy({ ...below, days: 9 }, reading)).toBeNull()
  expect(foundBy({ ...below, days: 10 }, reading)).toBe(0.182)
  expect(foundBy({ ...below, day: '2026-11-11' }, reading)).toBeNull()
  expect(foundBy({ ...below, day: '2026-11-10' }, reading)).toBe(0.182)
  expect(foundBy({ ...below, day: '2026-11-01', threshold: 0.18 }, reading)).toBeNull()
  expect(foundBy({ ...below, day: '2026-11-01' }, { ...reading, rate: null })).toBeNull()
})

test('targets, undelivered mails, silence, quotas and the last days', () => {
  const at = (kind: Alert['kind'], threshold: number, over: Partial<AlertReading> = {}) =>
    foundBy({ ...terms, kind, threshold }, { ...reading, ...over })
  expect(at('targetReached', 0.4)).toBe(120)
  expect(at('targetReached', 1)).toBeNull()
  expect(at('undeliveredAbove', 0.1)).toBeCloseTo(0.12, 12)
  expect(at('undeliveredAbove', 0.12)).toBeNull()
  // One mail back of the first three says nothing of the list.
  expect(at('undeliveredAbove', 0.1, { sent: 19, undelivered: 19 })).toBeNull()
  expect(at('silentDays', 2)).toBe(2)
  expect(at('silentDays', 3)).toBeNull()
  expect(at('quotaFull', 1)).toBe(1)
  expect(at('quotaFull', 2)).toBeNull()
  expect(at('closingSoon', 10)).toBe(10)
  expect(at('closingSoon', 9)).toBeNull()
})

test('an alert on a rate has days or a day, and somebody to tell', () => {
  const below = { kind: 'rateBelow', threshold: 0.2, recipients: ['a@example.org'] }
  expect(NewAlert.safeParse({ ...below, days: 5, day: null }).success).toBe(true)
  for (const wrong of [
    { ...below, days: 5, day: '2026-11-10' },
    { ...below, ...terms },
    { ...below, days: 5, day: null, recipients: [] },
    { ...below, days: 5, day: null, threshold: 20 },
    { kind: 'silentDays', threshold: 0.5, recipients: below.recipients },
  ])
    expect(NewAlert.safeParse(wrong).success).toBe(false)
})

test('sentences', () => {
  const said = (kind: Alert['kind'], threshold: number, value: number) =>
    alertSentence({ kind, threshold, value }, reading).replace(/[\u00a0\u202f]/g, ' ')
  expect(said('rateBelow', 0.2, 0.182)).toBe(
    'Le taux de réponse (RR2) est de 18,2 %, sous le seuil de 20 %. Clôture le 20 novembre 2026.',
  )
  expect(said('targetReached', 1, 1300)).toBe('L’objectif est atteint : 1 300 réponses sur 300.')
  expect(said('closingSoon', 3, 1)).toBe('La collecte se termine dans 1 jour, le 20 novembre 2026.')
})
