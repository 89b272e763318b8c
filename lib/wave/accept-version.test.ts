import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { createAudience } from '@/lib/audience/create-audience.command'
import { testDatabase } from '@/lib/db/test-database'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { withItem, withTexts } from '@/lib/questionnaire/test-questionnaires/broken'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { exportResponses } from '@/lib/response/export-responses.query'
import { recordResponse } from '@/lib/response/record-response.command'
import { submitResponse } from '@/lib/response/submit-response.command'
import { acceptVersion } from './accept-version.command'
import { readAnswerPage } from './answer-page.query'
import { closeFieldwork } from './close-fieldwork.command'
import { createFieldwork } from './create-fieldwork.command'
import type { FieldworkPlan } from './fieldwork'
import { findFieldwork } from './fieldwork.store'
import { openFieldwork } from './open-fieldwork.command'
import { testProgramme } from './test-programme'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const before = new Date('2027-02-10T09:00:00Z')
const march = new Date('2027-03-10T09:00:00Z')
const plan = await testProgramme(db, singleChoice, before)

let fresh = 0

/** A fieldwork of its own with the first version of a questionnaire of its own, closing in the year 2999. */
async function begun(
  state: 'draft' | 'open',
  over: Partial<FieldworkPlan> = {},
  definition = singleChoice,
) {
  const audienceCode = `people${++fresh}`
  const subject = { programmeId: 'test', questionnaireId: audienceCode, audienceCode }
  const audience = { programmeId: 'test', code: audienceCode, name: { fr: 'Gens' } }
  await createAudience(db, system, { ...audience, unit: 'person', position: fresh }, before)
  const publish = async (definition: Definition) => {
    const published = await publishVersion(
      db,
      system,
      subject,
      { ...definition, id: audienceCode },
      before,
    )
    if (!('hash' in published)) throw new Error(JSON.stringify(published))
    return published.hash
  }
  const first = await publish(definition)
  const created = await createFieldwork(
    db,
    system,
    {
      ...plan,
      audienceCode,
      questionnaireId: audienceCode,
      versions: [first],
      opensOn: '2020-01-01',
      closesOn: '2999-12-31',
      ...over,
    },
    before,
  )
  if (!('id' in created)) throw new Error(JSON.stringify(created))
  if (state === 'open') await openFieldwork(db, system, created.id, before)
  const accept = (hash: string, now = march) => acceptVersion(db, system, created.id, hash, now)
  const versions = async () => (await findFieldwork(db, created.id))?.versions
  return { id: created.id, first, publish, accept, versions }
}

const body = (version: string, answers: object) => ({
  version,
  language: 'fr',
  consent: true,
  answers,
})

/** One more answer to a scale. */
const withOption: Definition = withTexts(
  withItem(singleChoice, 'useful', { options: [{ code: 'parfois' }] }),
  'item.useful.parfois',
  'Parfois',
)
const renamed = withItem(singleChoice, 'useful', { code: 'usefulness' })

test('while it is open, one more version is asked, and what was begun under the former is still taken', async () => {
  const { id, first, publish, accept, versions } = await begun('open')
  expect(await submitResponse(db, id, randomUUID(), body(first, { useful: '4' }))).toMatchObject({
    received: 'created',
  })
  const second = await publish(withOption)
  expect(await submitResponse(db, id, randomUUID(), body(second, { useful: 'parfois' }))).toEqual({
    refusal: 'unknown-version',
  })

  expect(await accept(second)).toEqual({
    accepted: second,
    changes: [{ at: 'item.useful', change: 'option-added', class: 'additive', detail: 'parfois' }],
  })
  expect(await versions()).toEqual([first, second])
  expect((await readAnswerPage(db, id, 'fr', march))?.version.hash).toBe(second)

  // One that was begun before, and one that begins now.
  expect(await submitResponse(db, id, randomUUID(), body(first, { useful: '1' }))).toMatchObject({
    received: 'created',
  })
  expect(
    await submitResponse(db, id, randomUUID(), body(second, { useful: 'parfois' })),
  ).toMatchObject({ received: 'created' })
  expect(
    await submitResponse(db, id, randomUUID(), body(first, { useful: 'parfois' })),
  ).toMatchObject({ refusal: 'invalid-answers' })

  const rows: string[][] = []
  for await (const row of exportResponses(db, system, id)) rows.push(row)
  const column = rows[0]?.indexOf('useful') ?? -1
  const answers = rows.slice(1).map((row) => row[column])
  expect(answers.sort()).toEqual(['1', '4', 'parfois'])
  const lines = await db.auditLine.findMany({ where: { deed: 'acceptVersion', subject: id } })
  expect(lines.map(({ detail }) => detail)).toEqual([
    {
      from: [first],
      to: [first, second],
      number: 2,
      changes: { cosmetic: 0, additive: 1, comparability: 0, breaking: 0 },
    },
  ])
})

test('while it is open, what breaks with the answers given is refused, and says what breaks', async () => {
  const { first, publish, accept, versions } = await begun('open')
  const change = { at: 'item.useful', change: 'export-code-changed', class: 'breaking' }
  expect(await accept(await publish(renamed))).toEqual({
    refusal: 'breaking-change',
    changes: [expect.objectContaining(change)],
  })
  expect(await versions()).toEqual([first])
})

test('a code that an older version used for something else breaks, though the newest has dropped it', async () => {
  const { publish, accept } = await begun('open')
  expect(await accept(await publish(withOption))).toHaveProperty('accepted')
  expect(await accept(await publish({ ...singleChoice, minutes: 3 }))).toHaveProperty('accepted')
  const reused = withTexts(withOption, 'item.useful.parfois', 'Jamais')
  expect(await accept(await publish(reused))).toEqual({
    refusal: 'breaking-change',
    changes: [{ at: 'item.useful.parfois', change: 'code-reused', class: 'breaking' }],
  })
})

test('a draft takes any version, and forgets the former', async () => {
  const { publish, accept, versions } = await begun('draft')
  const second = await publish(renamed)
  expect(await accept(second)).toHaveProperty('accepted')
  expect(await versions()).toEqual([second])
})

test('a draft with responses entered from elsewhere is no draft for them', async () => {
  const { id, first, publish, accept, versions } = await begun('draft')
  const entered = await recordResponse(
    db,
    system,
    id,
    randomUUID(),
    body(first, { useful: '4' }),
    '2027-03-01',
  )
  expect(entered).toHaveProperty('received')
  expect(await accept(await publish(renamed))).toMatchObject({ refusal: 'breaking-change' })
  const third = await publish(withOption)
  expect(await accept(third)).toHaveProperty('accepted')
  expect(await versions()).toEqual([first, third])
})

test('a closed fieldwork takes none, whether it was closed or its last day is over', async () => {
  const closed = await begun('open')
  await closeFieldwork(db, system, closed.id, march)
  expect(await closed.accept(await closed.publish(withOption))).toEqual({
    refusal: 'fieldwork-closed',
  })
  const over = await begun('open', { closesOn: '2027-03-01' })
  expect(await over.accept(await over.publish(withOption))).toEqual({ refusal: 'fieldwork-closed' })
})

test('the plan it is counted by must still know what it counts', async () => {
  const { publish, accept } = await begun('draft', {
    tallyPlan: { profile: ['trust'], derivations: [], universe: { name: { fr: 'tous' } } },
  })
  const items = singleChoice.items.filter(({ id }) => id !== 'trust')
  const pages = singleChoice.pages.map((page) => ({
    ...page,
    items: page.items.filter((id) => id !== 'trust'),
  }))
  expect(await accept(await publish({ ...singleChoice, items, pages }))).toEqual({
    refusal: 'unknown-variable',
    unknown: ['trust'],
  })
})

test('in a language that it adds, the notice must say what is done with the answers', async () => {
  const { de: _, ...texts } = singleChoice.texts
  const french: Definition = { ...singleChoice, languages: ['fr', 'en'], texts }
  const said = (text: Localized) => ({
    ...{ controller: text, purpose: text, legalBasis: text, recipients: text },
    ...{ retention: text, rights: text, contact: 'contact@example.org' },
  })
  const inTwo = said({ fr: 'Essai', en: 'Test' })
  const untold = await begun('open', { notice: inTwo }, french)
  expect(await untold.accept(await untold.publish(singleChoice))).toEqual({
    refusal: 'notice-not-in-language',
    missing: ['de'],
  })
  const notice = said({ fr: 'Essai', en: 'Test', de: 'Versuch' })
  const told = await begun('open', { notice }, french)
  expect(await told.accept(await told.publish(singleChoice))).toHaveProperty('accepted')
})

test('versions go forward, once each, and are those of its questionnaire', async () => {
  const { id, first, publish, accept, versions } = await begun('open')
  const second = await publish({ ...singleChoice, minutes: 2 })
  const third = await publish({ ...singleChoice, minutes: 3 })
  expect(await accept(third)).toHaveProperty('accepted')
  expect(await accept(second)).toEqual({ refusal: 'not-newer' })
  expect(await accept(third)).toEqual({ refusal: 'accepted-already' })
  expect(await accept('none')).toEqual({ refusal: 'unknown-version' })
  const other = await begun('draft')
  expect(await accept(other.first)).toEqual({ refusal: 'unknown-version' })
  expect(await acceptVersion(db, system, 'none', third, march)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  const twice = await Promise.all([1, 2].map(() => accept(third)))
  expect(twice.every((one) => 'refusal' in one)).toBe(true)
  expect(await versions()).toEqual([first, third])
  const analyst: Actor = { kind: 'account', id: 'a', email: 'a@b.fr', name: 'A', role: 'analyst' }
  await expect(acceptVersion(db, analyst, id, third, march)).rejects.toThrow(Forbidden)
})
