import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { testProgramme } from '@/lib/wave/test-programme'
import { countInvitations, findInvitation, listInvitations } from './invitation.store'
import { testSample } from './test-sample'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date('2027-02-10T09:00:00Z')
const fieldworkId = 'round-citizens'
const plan = await testProgramme(db, singleChoice, now)
const system = { kind: 'system' } as const
await createFieldwork(
  db,
  system,
  { ...plan, sampleKind: 'frame', entry: 'invitation', followUp: 'anonymous' },
  now,
)
const { invitationIds } = await testSample(db, {
  fieldworkId,
  units: 12,
  strata: ['a', 'b', 'c'],
  emails: (n) => (n % 4 === 0 ? null : `unit-${n}@test.example`),
})

test('an invitation comes with its unit', async () => {
  const found = await findInvitation(db, fieldworkId, invitationIds[1] as string)
  expect(found).toMatchObject({
    id: invitationIds[1],
    unitKey: 'unit-000001',
    stratum: 'b',
    state: 'created',
    track: [],
    responseId: null,
    name: 'Unité 1',
    email: 'unit-1@test.example',
    contact: { city: 'Strasbourg' },
    strata: { stratum: 'b' },
  })
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await findInvitation(db, fieldworkId, nobody)).toBeNull()
})

test('found by stratum, department, address, and what was typed, which is no pattern', async () => {
  const count = (filter: Parameters<typeof countInvitations>[2]) =>
    countInvitations(db, fieldworkId, filter)
  expect(await count({})).toBe(12)
  expect(await count({ strata: ['a', 'c'] })).toBe(8)
  expect(await count({ departments: ['67'] })).toBe(6)
  expect(await count({ hasEmail: false })).toBe(3)
  expect(await count({ states: ['sent'] })).toBe(0)
  expect(await count({ search: 'unité 1' })).toBe(3)
  expect(await count({ search: 'unit-000004' })).toBe(1)
  expect(await count({ search: '%' })).toBe(0)
  const page = await listInvitations(db, fieldworkId, {}, { limit: 2, offset: 2 })
  expect(page.map(({ name }) => name)).toEqual(['Unité 10', 'Unité 11'])
})
