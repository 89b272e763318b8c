import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordEvents } from '@/lib/audience/history.store'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import { recordResponse } from '@/lib/response/record-response.command'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { exportMonitoring } from './export-monitoring.command'
import type { Monitored } from './monitoring'
import { readMonitoring } from './monitoring.query'

const { db, drop } = await testDatabase()
afterAll(() => drop())
beforeAll(() => testTerritories(db))

const system = { kind: 'system' } as const
const now = new Date('2026-11-23T08:00:00Z')

async function monitored(waveId: string): Promise<Monitored> {
  const { fieldworks } = await readMonitoring(db, system, waveId, now)
  return fieldworks[0] as Monitored
}

describe('a collection by open link', () => {
  test('who finished over who began, days, departments against their target, and what is flagged', async () => {
    const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
      id: 'by-link',
    })
    await db.fieldwork.update({
      where: { id: fieldworkId },
      data: { opensOn: new Date('2026-11-10'), closesOn: new Date('2026-12-01') },
    })
    const enter = async (place: string, day: string) => {
      const id = randomUUID()
      const answers = { place, born: 1980, agree: 'no' }
      const submission = { version, language: 'fr', consent: true, answers }
      await recordResponse(db, system, fieldworkId, id, submission, day)
      return id
    }
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-12', '2026-11-23']
    const ids = []
    for (const day of days) ids.push(await enter(day > '2026-11-20' ? '67482' : '68224', day))
    for (let shard = 0; shard < 8; shard++)
      await db.paradataCount.create({
        data: {
          ...{
            fieldworkId,
            day: new Date('2026-11-20'),
            kind: 'page',
            key: 'you',
            shard,
            count: 1,
          },
        },
      })
    const raised = { fieldworkId, detail: {} }
    await db.responseFlag.createMany({
      data: [
        { ...raised, responseId: ids[0] as string, kind: 'speeder' },
        { ...raised, responseId: ids[0] as string, kind: 'duplicate' },
        { ...raised, responseId: ids[1] as string, kind: 'speeder', decision: 'cleared' },
      ],
    })

    const one = await monitored('by-link')
    expect(one).toMatchObject({
      responses: 5,
      rate: { kind: 'completion', value: 5 / 8, numerator: 5, denominator: 8 },
      trend: { today: 1, last: 3, before: null },
      flagged: 1,
      quota: null,
      sample: { weighting: null, isInUse: false },
    })
    expect(one.flags).toEqual([
      { kind: 'speeder', raised: 2, confirmed: 0, cleared: 1 },
      { kind: 'duplicate', raised: 1, confirmed: 0, cleared: 0 },
    ])
    expect(one.days).toHaveLength(14)
    expect(one.forecast?.expected).toBeGreaterThan(5)
    expect(one.departments).toMatchObject([
      { codes: ['67'], responses: 3, expected: 50, rate: null },
      { codes: ['68'], responses: 2, expected: null },
    ])
    expect(one.parts.map(({ codes }) => codes)).toEqual([['67']])
  })
})

describe('a collection by invitation', () => {
  test('RR2 of the units invited, strata that lag first, and whom a reminder would reach', async () => {
    const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'invited' })
    await db.fieldwork.update({
      where: { id: fieldworkId },
      data: {
        ...{ entry: 'invitation', followUp: 'named', departmentTargets: {}, target: 20 },
        ...{ opensOn: new Date('2026-11-02'), closesOn: new Date('2026-12-01') },
      },
    })
    const { invitationIds } = await testSample(db, {
      ...{ fieldworkId, units: 40, strata: ['small', 'large'], day: '2026-11-02' },
    })
    const event = (
      n: number,
      day: string,
      kind: 'sent' | 'complete' | 'refused' | 'undelivered',
    ) => ({
      ...{ invitationId: invitationIds[n] as string, day, kind },
    })
    await recordEvents(db, fieldworkId, [
      ...invitationIds.map((_, n) => event(n, '2026-11-03', 'sent')),
      // Eight of the twenty small ones, two of the twenty large ones.
      ...[0, 2, 4, 6, 8, 10, 12, 14].map((n) => event(n, `2026-11-${10 + n / 2}`, 'complete')),
      ...[1, 3].map((n) => event(n, '2026-11-20', 'complete')),
      event(5, '2026-11-12', 'refused'),
      event(7, '2026-11-04', 'undelivered'),
    ])

    const one = await monitored('invited')
    expect(one).toMatchObject({
      responses: 10,
      rate: { kind: 'response', value: 10 / 40, numerator: 10, denominator: 40 },
    })
    expect(one.parts).toMatchObject([
      { codes: ['large'], responses: 2, expected: 10, invited: 20, rate: 0.1, toRemind: 16 },
      { codes: ['small'], responses: 8, expected: 10, invited: 20, rate: 0.4, toRemind: 12 },
    ])
    expect(one.days.find(({ day }) => day === '2026-11-20')?.count).toBe(2)
    // Ten answered and 29 may still: no more than that is foreseen.
    expect(one.forecast?.high).toBeLessThanOrEqual(39)
  })

  test('parts too small to be shown alone in an anonymous follow-up stand together', async () => {
    const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'unnamed' })
    await db.fieldwork.update({
      where: { id: fieldworkId },
      data: { entry: 'invitation', followUp: 'anonymous', opensOn: new Date('2026-11-02') },
    })
    const day = '2026-11-02'
    await testSample(db, { fieldworkId, units: 40, strata: ['small', 'large'], day })
    await testSample(db, { fieldworkId, units: 4, strata: ['rare'], day })
    const { parts } = await monitored('unnamed')
    expect(parts.some(({ codes }) => codes.length === 1 && codes[0] === 'rare')).toBe(false)
    expect(parts.find(({ codes }) => codes.includes('rare'))?.invited).toBeGreaterThanOrEqual(11)
  })
})

test('only those who run fieldworks read it; who takes it away is written down', async () => {
  const observer = { kind: 'account', id: '', email: '', name: '', role: 'observer' } as const
  await expect(readMonitoring(db, observer, 'by-link', now)).rejects.toThrow('forbidden')
  expect(await exportMonitoring(db, system, 'nowhere', 'csv', now)).toEqual({
    refusal: 'unknown-wave',
  })
  await exportMonitoring(db, system, 'by-link', 'pdf', now)
  expect(await db.auditLine.count({ where: { deed: 'exportMonitoring' } })).toBe(1)
})
