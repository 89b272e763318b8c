import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { exportResponses } from '@/lib/response/export-responses.query'
import { countParadatum } from '@/lib/response/paradata.store'
import { recordResponse } from '@/lib/response/record-response.command'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { readProgress } from './monitoring.query'

const { db, drop } = await testDatabase()
afterAll(() => drop())

const system = { kind: 'system' } as const

test('the collection by day, department, outcome, page and minute; then its file', async () => {
  await testTerritories(db)
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan)
  const enter = (answers: object, day: string) =>
    recordResponse(
      db,
      system,
      fieldworkId,
      randomUUID(),
      { version, language: 'fr', consent: true, answers },
      day,
    )
  await enter({ place: '67482', born: 1980, agree: 'no' }, '2026-11-01')
  await enter(
    { place: '67482', where_to: ['jobs', 'other'], 'where_to.other': 'Mme X' },
    '2026-11-02',
  )
  await enter({ place: '68224', top: ['homes', 'jobs'], words: 'M. Y' }, '2026-11-02')
  await enter({ place: 'elsewhere' }, '2026-11-02')
  for (const [key, shard] of [
    ['you', 1],
    ['you', 2],
    ['themes', 1],
  ] as const)
    await countParadatum(db, fieldworkId, { kind: 'page', key }, shard)
  for (const key of ['4', '6', '30'])
    await countParadatum(db, fieldworkId, { kind: 'minutes', key }, 0)

  expect(await readProgress(db, system, fieldworkId)).toMatchObject({
    outcomes: { complete: 3, screenedOut: 1 },
    byDay: [
      { day: '2026-11-01', complete: 1, screenedOut: 0 },
      { day: '2026-11-02', complete: 2, screenedOut: 1 },
    ],
    byDepartment: [
      { code: '67', count: 2, target: 50 },
      { code: '68', count: 1, target: null },
    ],
    by: {
      device: [{ key: 'unknown', count: 3 }],
      mode: [{ key: 'self', count: 3 }],
      language: [{ key: 'fr', count: 3 }],
    },
    medianMinutes: 6,
    pages: [
      { page: 'you', reached: 2 },
      { page: 'themes', reached: 1 },
      { page: 'end', reached: 0 },
    ],
  })
  const observer = { kind: 'account', id: '', email: '', name: '', role: 'observer' } as const
  await expect(readProgress(db, observer, fieldworkId)).rejects.toThrow('forbidden')

  const rows: string[][] = []
  for await (const row of exportResponses(db, system, fieldworkId)) rows.push(row)
  const [header = [], ...records] = rows
  expect(records).toHaveLength(3)
  const column = (name: string) => records.map((row) => row[header.indexOf(name)]).sort()
  expect(column('place_department')).toEqual(['67', '67', '68'])
  expect(column('born_age')).toEqual(['', '', 'old'])
  expect(column('where_to_jobs')).toEqual(['', '', '1'])
  expect(column('where_to_other_text')).toEqual(['', '', 'Mme X'])
  expect(column('words')).toEqual(['', '', 'M. Y'])
  expect(column('top_r1')).toEqual(['', '', 'homes'])
  expect(column('top_jobs')).toEqual(['', '', '2'])
  expect(column('staff')).toEqual(['~', '~', '~'])
  // Neither a commune, a year of birth, an identifier nor a day leaves.
  expect(JSON.stringify(rows)).not.toMatch(/67482|1980|2026-11/)
})
