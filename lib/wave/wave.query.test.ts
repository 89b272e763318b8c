import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { commune } from '@/lib/questionnaire/test-questionnaires/commune'
import { readAnswerPage } from './answer-page.query'
import { openFieldwork } from './open-fieldwork.command'
import { testFieldwork } from './test-programme'
import { readFieldwork, readWave, readWaves } from './wave.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const observer: Actor = { kind: 'account', id: 'o', email: 'o@b.fr', name: 'O', role: 'observer' }
const now = new Date('2027-02-10T09:00:00Z')
const march = new Date('2027-03-10T09:00:00Z')
const id = await testFieldwork(db, commune, now)

test('a respondent cannot tell a draft from what does not exist', async () => {
  expect(await readAnswerPage(db, id, 'fr', march)).toBeNull()
  expect(await readAnswerPage(db, 'none', 'fr', march)).toBeNull()
})

test('a respondent reads who asks, the questions in one language, and where the fieldwork stands', async () => {
  await openFieldwork(db, system, id, now)
  const page = await readAnswerPage(db, id, 'en', march)
  expect(page).toMatchObject({
    fieldwork: { id, notice: { contact: 'contact@example.org' } },
    standing: 'open',
    wave: { id: 'round', regionCode: '44' },
    programme: { synthetic: true },
    version: { language: 'en', definition: { languages: ['en'], items: commune.items } },
  })
  expect(page?.version.definition.texts).toEqual({ en: commune.texts.en })
  // Nothing of how answers will be counted, nor of targets, goes to the respondent's page.
  expect(JSON.stringify(page)).not.toMatch(/tallyPlan|target/i)
  expect((await readAnswerPage(db, id, 'fr', now))?.standing).toBe('notYetOpen')
  expect((await readAnswerPage(db, id, 'fr', new Date('2027-04-10')))?.standing).toBe('closed')
})

test('the desk reads waves with their fieldworks, for those who may see figures', async () => {
  const [wave, ...others] = await readWaves(db, observer)
  expect(others).toEqual([])
  expect(wave).toMatchObject({
    wave: { id: 'round' },
    programme: { id: 'test' },
    fieldworks: [{ fieldwork: { id, state: 'open' }, audience: { code: 'citizens' } }],
  })
  expect(await readWave(db, observer, 'round')).toMatchObject({ departments: [], ...wave })
  expect(await readWave(db, observer, 'none')).toBeNull()
  expect(await readFieldwork(db, observer, id)).toMatchObject({ fieldwork: { target: 100 } })
  expect(await readFieldwork(db, observer, 'none')).toBeNull()
  const anonymous: Actor = { kind: 'anonymous' }
  await expect(readWaves(db, anonymous)).rejects.toThrow(Forbidden)
  await expect(readWave(db, anonymous, 'round')).rejects.toThrow(Forbidden)
  await expect(readFieldwork(db, anonymous, id)).rejects.toThrow(Forbidden)
})
