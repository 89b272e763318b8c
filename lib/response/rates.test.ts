import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventKind } from '@/lib/audience/history'
import { recordEvents } from '@/lib/audience/history.store'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import { type DispositionRules, defaultRules } from '@/lib/wave/disposition-rules'
import { fractionOf, rateNames } from './rate-terms'
import { readRates } from './rates.query'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'

const { db, drop } = await testDatabase()
afterAll(drop)

const account = { kind: 'account', id: 'an-account', email: 'a@example.org', name: 'A' } as const
const analyst = { ...account, role: 'analyst' } as const
const id = 'f-rates'

/** Twenty units, drawn on 1 October, sent to on the 2nd but for the last: what happened to each. */
const histories: [day: number, kind: EventKind][][] = [
  [[5, 'complete']],
  [
    [6, 'opened'],
    [8, 'started'],
    [9, 'complete'],
  ],
  [
    [8, 'started'],
    [20, 'partial'],
  ],
  [[10, 'insufficient']],
  [[6, 'opened']],
  [
    [6, 'started'],
    [25, 'complete'],
  ],
  [
    [4, 'refused'],
    [15, 'void'],
    [22, 'complete'],
  ],
  [[3, 'optedOut']],
  [
    [2, 'undelivered'],
    [14, 'sent'],
  ],
  [[2, 'undelivered']],
  [[11, 'absent']],
  [[30, 'late']],
  [[13, 'unable']],
  [
    [7, 'contacted'],
    [18, 'complete'],
  ],
  [[9, 'notEligible']],
  [[1, 'duplicate']],
  [[10, 'screenedOut']],
  [[28, 'quotaFull']],
  [[16, 'unsampled']],
  [],
]
const early = '2026-10-12'
const late = '2026-10-31'
const date = (day: number) => `2026-10-${String(day).padStart(2, '0')}`

beforeAll(async () => {
  await testFieldwork(db, testQuestionnaire, testPlan, { id })
  await db.fieldwork.update({ where: { id }, data: { entry: 'invitation', followUp: 'anonymous' } })
  const given = { fieldworkId: id, units: 20, strata: ['a', 'b'], day: date(1) }
  const { invitationIds, frameId } = await testSample(db, given)
  const sizes = { a: { population: 30, drawn: 10 }, b: { population: 10, drawn: 10 } }
  const drawn = { drawnAt: new Date('2026-10-01T08:00:00Z'), drawnBy: 'system', author: 'T' }
  await db.sample.create({
    data: { fieldworkId: id, number: 2, frameId, plan: {}, seed: '0', sizes, ...drawn },
  })
  for (const [at, history] of histories.entries()) {
    const invitationId = invitationIds[at] as string
    if (at < 19) await recordEvents(db, id, [{ invitationId, day: date(2), kind: 'sent' }])
    for (const [day, kind] of history) {
      const refused = kind === 'void' && (await refusalOf(invitationId))
      const detail = refused ? { of: refused } : {}
      await recordEvents(db, id, [{ invitationId, day: date(day), kind, detail }])
    }
  }
})

async function refusalOf(invitationId: string) {
  const [row] = await db.invitationEvent.findMany({ where: { invitationId, kind: 'refused' } })
  return row?.id
}

async function ratesOn(on: string, by?: 'stratum' | 'department') {
  const rates = await readRates(db, analyst, id, { on, ...(by && { by }) })
  if (!rates) throw new Error('no rates')
  return rates
}

async function under(rules: DispositionRules | null) {
  await db.fieldwork.update({ where: { id }, data: { rules: rules ?? defaultRules } })
}

// Worked out by hand from the histories above and the definitions of `statistics.md` 8.1 and 8.2.
test('twenty units with every kind of event, at two dates, as worked out by hand', async () => {
  const before = await ratesOn(early)
  expect(before.all.byClass).toEqual({ I: 2, P: 0, R: 5, NC: 1, O: 1, U: 8, NE: 3 })
  expect(before.all.byCode.map(({ code, count }) => [code, count])).toEqual([
    ...[
      ['1.1', 2],
      ['2.111', 1],
      ['2.1121', 1],
      ['2.12', 3],
      ['2.26', 1],
      ['2.36', 1],
    ],
    ...[
      ['3.11', 1],
      ['3.19', 5],
      ['3.30', 2],
      ['4.10', 1],
      ['4.81', 1],
      ['4.90', 1],
    ],
  ])
  expectRates(before.all.rates, {
    ...{ e: 9 / 12, RR1: 2 / 17, RR2: 2 / 17, RR3: 2 / 15, RR4: 2 / 15, RR5: 2 / 9, RR6: 2 / 9 },
    ...{ COOP1: 2 / 8, COOP2: 2 / 8, COOP3: 2 / 7, COOP4: 2 / 7 },
    ...{ REF1: 5 / 17, REF2: 5 / 15, REF3: 5 / 9, CON1: 8 / 17, CON2: 8 / 15, CON3: 8 / 9 },
  })
  const after = await ratesOn(late)
  expect(after.all.byClass).toEqual({ I: 5, P: 1, R: 3, NC: 2, O: 1, U: 4, NE: 4 })
  expect(after.all.byCode.map(({ code, count }) => [code, count])).toEqual([
    ...[
      ['1.1', 5],
      ['1.2', 1],
      ['2.111', 1],
      ['2.1121', 1],
      ['2.12', 1],
      ['2.26', 1],
    ],
    ...[
      ['2.27', 1],
      ['2.30', 1],
      ['3.11', 1],
      ['3.19', 1],
      ['3.30', 1],
      ['3.91', 1],
    ],
    ...[
      ['4.10', 1],
      ['4.80', 1],
      ['4.81', 1],
      ['4.90', 1],
    ],
  ])
  expectRates(after.all.rates, {
    ...{ e: 12 / 16, RR1: 5 / 16, RR2: 6 / 16, RR3: 5 / 15, RR4: 6 / 15, RR5: 5 / 12, RR6: 6 / 12 },
    ...{ COOP1: 5 / 10, COOP2: 6 / 10, COOP3: 5 / 9, COOP4: 6 / 9 },
    ...{ REF1: 3 / 16, REF2: 3 / 15, REF3: 3 / 12 },
    ...{ CON1: 10 / 16, CON2: 10 / 15, CON3: 10 / 12 },
  })
})

test('by design weights: stratum a counts three times, b once', async () => {
  const { weighted } = await ratesOn(late)
  expect(weighted?.RR1).toBeCloseTo(9 / 32, 12)
  expect(weighted?.RR2).toBeCloseTo(12 / 32, 12)
  expect((await ratesOn('2026-09-30')).all.invited).toBe(0)
})

test('other rules, other codes: an exhaustive frame, a wish for no more mails that is no refusal', async () => {
  const eligible = { share: 1, source: 'Répertoire' }
  await under({ ...defaultRules, unanswered: 'nonContact', optedOut: 'unanswered', eligible })
  const { all } = await ratesOn(late)
  expect(all.byClass).toEqual({ I: 5, P: 1, R: 2, NC: 4, O: 1, U: 3, NE: 4 })
  expectRates(all.rates, { e: 1, RR2: 6 / 16, RR4: 6 / 16, RR6: 6 / 13, REF1: 2 / 16 })
  await under(null)
})

test('every day of the curve is the rate of that day', async () => {
  const { days } = await ratesOn(late)
  expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 31 }, (_, at) => date(at + 1)))
  for (const { day, rate, invited, responses } of days) {
    const { all } = await ratesOn(day)
    const expected = { rate: all.rates.RR2, invited: all.invited }
    expect({ day, rate, invited }).toEqual({ day, ...expected })
    expect(responses).toBe(all.byClass.I + all.byClass.P)
  }
})

test('departments of ten units are not shown apart in an anonymous follow-up', async () => {
  const { parts, all } = await ratesOn(late, 'department')
  expect(parts.map(({ keys }) => keys)).toEqual([['67', '68']])
  expect(parts[0]?.byClass).toEqual(all.byClass)
})

test('what is divided by what is shown, and is what is computed', async () => {
  const { all } = await ratesOn(late)
  for (const name of rateNames) {
    const { numerator, denominator } = fractionOf(name, all.byClass, all.rates.e)
    expect(numerator / (denominator as number)).toBeCloseTo(all.rates[name] as number, 12)
  }
  const none = { I: 0, P: 0, R: 0, NC: 0, O: 0, U: 9, NE: 0 }
  expect(fractionOf('RR4', none, null)).toEqual({ numerator: 0, denominator: null })
})

test('an open link has no response rate; who may not run the fieldwork reads none', async () => {
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'f-open' })
  expect(await readRates(db, analyst, 'f-open', { on: late })).toBeNull()
  expect(await readRates(db, analyst, 'nowhere', { on: late })).toBeNull()
  const observer = { ...account, role: 'observer' } as const
  await expect(readRates(db, observer, id, { on: late })).rejects.toThrow('forbidden')
})

function expectRates(rates: object, expected: Record<string, number>) {
  const read = rates as Record<string, number>
  for (const [name, value] of Object.entries(expected))
    expect(read[name], name).toBeCloseTo(value, 12)
}
