import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { eraseDraft, eraseSpentDrafts } from './erase-draft.command'
import { openDraft } from './open-draft.command'
import { takeOut } from './response.store'
import { saveDraft } from './save-draft.command'
import { submitResponse } from './submit-response.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, drop } = await testDatabase()
let fieldworkId: string
let version: string

beforeAll(async () => {
  await testTerritories(db)
  const made = await testFieldwork(db, testQuestionnaire, testPlan)
  fieldworkId = made.fieldworkId
  version = made.version
})
beforeEach(async () => {
  await db.responseDraft.deleteMany()
  await reopen()
})
afterAll(() => drop())

const canary = 'Le canari chante à Nancy'
const draftOf = (id: string, words = canary) => ({
  id,
  place: { at: 'review' },
  answers: { words },
})

async function keep(id = randomUUID(), words = canary) {
  const saved = await saveDraft(db, fieldworkId, { id, draft: draftOf(id, words) })
  if ('refusal' in saved) throw new Error(saved.refusal)
  return { id, ...saved }
}
async function open(code: string, fieldwork = fieldworkId) {
  const opened = await openDraft(db, fieldwork, { code })
  if ('refusal' in opened) throw new Error(opened.refusal)
  return opened
}
const count = () => db.responseDraft.count()
const reopen = () =>
  db.fieldwork.update({
    where: { id: fieldworkId },
    data: { state: 'open', closedAt: null, closesOn: new Date('2999-12-31') },
  })
const close = (minutesAgo: number) =>
  db.fieldwork.update({
    where: { id: fieldworkId },
    data: { state: 'closed', closedAt: new Date(Date.now() - minutesAgo * 60_000) },
  })
const send = (id: string) => {
  const answers = { place: '67482', agree: 'yes', staff: 3 }
  return submitResponse(db, fieldworkId, id, { version, language: 'fr', consent: true, answers })
}

describe('a draft kept for another device', () => {
  test('comes back as it was saved, for whoever has the code, however it is typed', async () => {
    const { id, code, until } = await keep()
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    const [clock] = await db.$queryRaw<[{ day: string }]>`
      SELECT ((now() AT TIME ZONE 'Europe/Paris')::date + 30)::text AS day`
    expect(until).toBe(clock.day)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'I')
    const { draft } = await open(typed)
    expect(draft).toEqual(draftOf(id))
  })

  test('stands in the database without a word of it, nor its code', async () => {
    const { code } = await keep()
    const rows = await db.responseDraft.findMany()
    expect(rows).toHaveLength(1)
    const dumped = JSON.stringify(rows) + Buffer.from(rows[0]?.content ?? []).toString('latin1')
    const bare = code.replaceAll('-', '')
    for (const secret of ['canari', code, bare, bare.toLowerCase()]) {
      expect(dumped).not.toContain(secret)
    }
  })

  test('is replaced by the device that has it in hand, as often as it likes', async () => {
    const { id, code, holder } = await keep()
    for (const words of ['deux', 'trois']) {
      const again = await saveDraft(db, fieldworkId, {
        id,
        code,
        holder,
        draft: draftOf(id, words),
      })
      expect(again).toMatchObject({ created: false, code, holder })
    }
    expect((await open(code)).draft).toEqual(draftOf(id, 'trois'))
    expect(await count()).toBe(1)
  })

  test('once opened elsewhere is not replaced by the first device, until that one opens it again', async () => {
    const { id, code, holder } = await keep()
    const second = await open(code)
    const late = { id, code, holder, draft: draftOf(id, 'vieux') }
    expect(await saveDraft(db, fieldworkId, late)).toEqual({ refusal: 'held-elsewhere' })
    const next = { id, code, holder: second.holder, draft: draftOf(id, 'neuf') }
    expect(await saveDraft(db, fieldworkId, next)).toMatchObject({ created: false })
    const back = await open(code)
    expect(back.draft).toEqual(draftOf(id, 'neuf'))
    expect(await saveDraft(db, fieldworkId, next)).toEqual({ refusal: 'held-elsewhere' })
  })

  test('is neither opened nor replaced nor erased with another code, or in another fieldwork', async () => {
    const { id, code, holder } = await keep()
    const other = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'wave-others' })
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    const unknown = { refusal: 'unknown-code' }
    for (const typed of [wrong, '', 'pas un code', id, `${code}0`]) {
      expect(await openDraft(db, fieldworkId, { code: typed })).toEqual(unknown)
      expect(await eraseDraft(db, fieldworkId, { code: typed })).toEqual(unknown)
      const replacing = { id, code: typed, holder, draft: draftOf(id, 'faux') }
      expect(await saveDraft(db, fieldworkId, replacing)).toEqual(unknown)
    }
    expect(await openDraft(db, other.fieldworkId, { code })).toEqual(unknown)
    const elsewhere = { id, code, holder, draft: draftOf(id, 'faux') }
    expect(await saveDraft(db, other.fieldworkId, elsewhere)).toEqual(unknown)
    const stranger = randomUUID()
    const moved = { id: stranger, code, holder, draft: draftOf(stranger, 'faux') }
    expect(await saveDraft(db, fieldworkId, moved)).toEqual(unknown)
    expect((await open(code)).draft).toEqual(draftOf(id))
  })

  test('keeps its place when someone who knows the identifier saves under it', async () => {
    const { id, code } = await keep()
    await keep(id, 'intrus')
    expect((await open(code)).draft).toEqual(draftOf(id))
    for (let more = 0; more < 8; more++) await keep(id, 'intrus')
    const refused = await saveDraft(db, fieldworkId, { id, draft: draftOf(id) })
    expect(refused).toEqual({ refusal: 'too-many-drafts' })
    expect((await open(code)).draft).toEqual(draftOf(id))
  })

  test('whose content was tampered with is no draft any more', async () => {
    const { code } = await keep()
    await db.$executeRaw`
      UPDATE response_draft SET content = set_byte(content, 40, get_byte(content, 40) # 1)`
    expect(await openDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
    await db.$executeRaw`UPDATE response_draft SET content = substring(content FROM 1 FOR 20)`
    expect(await openDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
  })

  test.each([
    [null],
    [[]],
    [{ id: 'x', draft: { id: 'x' } }],
    [{ id: '3f2a91bc-0000-4000-8000-000000000000', draft: { id: 'other' } }],
    [{ id: '3f2a91bc-0000-4000-8000-000000000000', draft: [] }],
    [{ id: '3f2a91bc-0000-4000-8000-000000000000', draft: 'x' }],
    [{ id: '3f2a91bc-0000-4000-8000-000000000000' }],
    [{ id: '3f2a91bc-0000-4000-8000-000000000000', draft: {}, code: { not: 'x' } }],
    [{ code: '7K2MQ0X4R9B1T6WV', holder: 'x' }],
  ])('what is no draft is refused: %j', async (body) => {
    expect(await saveDraft(db, fieldworkId, body)).toEqual({ refusal: 'invalid-body' })
    expect(await count()).toBe(0)
  })

  test('is saved many times at once without a fault', async () => {
    const { id, code, holder } = await keep()
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        saveDraft(db, fieldworkId, { id, code, holder, draft: draftOf(id, `n${n}`) }),
      ),
    )
    for (const result of results) expect(result).toMatchObject({ code, holder })
    expect(await count()).toBe(1)
  })
})

describe('a draft ends', () => {
  test('with the response it becomes, every copy of it, and none is kept after', async () => {
    const { id, code, holder } = await keep()
    const other = await keep()
    await keep(id)
    expect(await send(id)).toMatchObject({ received: 'created' })
    expect(await db.responseDraft.findMany({ select: { id: true } })).toEqual([{ id: other.id }])
    expect(await openDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
    const received = { refusal: 'already-received' }
    const late = { id, code, holder, draft: draftOf(id) }
    expect(await saveDraft(db, fieldworkId, late)).toEqual(received)
    expect(await saveDraft(db, fieldworkId, { id, draft: draftOf(id) })).toEqual(received)
    expect(await count()).toBe(1)
  })

  test('at the respondent’s word', async () => {
    const { id, code, holder } = await keep()
    expect(await eraseDraft(db, fieldworkId, { code: code.toLowerCase() })).toBe('erased')
    expect(await count()).toBe(0)
    expect(await eraseDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
    const late = { id, code, holder, draft: draftOf(id) }
    expect(await saveDraft(db, fieldworkId, late)).toEqual({ refusal: 'unknown-code' })
    expect(await count()).toBe(0)
  })

  test('also where the response comes while its key is still computed', async () => {
    for (let round = 0; round < 3; round++) {
      const id = randomUUID()
      const saving = [1, 2, 3].map(() => saveDraft(db, fieldworkId, { id, draft: draftOf(id) }))
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await send(id)).toMatchObject({ received: 'created' })
      for (const saved of await Promise.all(saving)) {
        if ('refusal' in saved) expect(saved).toEqual({ refusal: 'already-received' })
        else
          expect(await openDraft(db, fieldworkId, { code: saved.code })).toEqual({
            refusal: 'unknown-code',
          })
      }
    }
  })

  test('one that crossed its response on the way is never opened, and leaves with it', async () => {
    const { id, code } = await keep()
    const [row] = await db.responseDraft.findMany()
    await send(id)
    if (row) await db.responseDraft.create({ data: row })
    expect(await openDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
    await db.$transaction((tx) => takeOut(tx, fieldworkId, id))
    expect(await count()).toBe(0)
  })

  test('thirty days after its last change, and each change renews them', async () => {
    const { id, code, holder } = await keep()
    const age = (days: number) => db.$executeRaw`
      UPDATE response_draft SET expires_on = (now() AT TIME ZONE 'Europe/Paris')::date - ${days}::int`
    await age(0)
    expect(await eraseSpentDrafts(db)).toBe(0)
    await saveDraft(db, fieldworkId, { id, code, holder, draft: draftOf(id) })
    await open(code)
    const [row] = await db.$queryRaw<[{ days: number }]>`
      SELECT expires_on - (now() AT TIME ZONE 'Europe/Paris')::date AS days FROM response_draft`
    expect(row.days).toBe(30)
    await age(1)
    expect(await openDraft(db, fieldworkId, { code })).toEqual({ refusal: 'unknown-code' })
    await keep()
    expect(await count()).toBe(1)
  })

  test('when the fieldwork takes no answer any more', async () => {
    const { id, code, holder } = await keep()
    await close(29)
    expect(await eraseSpentDrafts(db)).toBe(0)
    expect((await open(code)).draft).toEqual(draftOf(id))
    await close(31)
    const over = { refusal: 'fieldwork-closed' }
    expect(await openDraft(db, fieldworkId, { code })).toEqual(over)
    const late = { id, code, holder, draft: draftOf(id) }
    expect(await saveDraft(db, fieldworkId, late)).toEqual(over)
    expect(await saveDraft(db, fieldworkId, { id, draft: draftOf(id) })).toEqual(over)
    expect(await eraseSpentDrafts(db)).toBe(1)
    await reopen()
    await keep()
    await db.fieldwork.update({
      where: { id: fieldworkId },
      data: { closesOn: new Date('2020-01-02') },
    })
    expect(await eraseSpentDrafts(db)).toBe(1)
  })

  test('never begins where no answer is taken', async () => {
    const id = randomUUID()
    const asked = { id, draft: draftOf(id) }
    expect(await saveDraft(db, 'nowhere', asked)).toEqual({ refusal: 'unknown-fieldwork' })
    const draft = await testFieldwork(db, testQuestionnaire, testPlan, {
      id: 'f-d',
      state: 'draft',
    })
    const early = await saveDraft(db, draft.fieldworkId, asked)
    expect(early).toEqual({ refusal: 'fieldwork-not-open' })
    expect(await openDraft(db, 'nowhere', { code: '' })).toEqual({ refusal: 'unknown-fieldwork' })
    expect(await count()).toBe(0)
  })
})
