import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { checkQuality } from '@/lib/response/check-quality.command'
import { countFlags } from '@/lib/response/flag.store'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { decideOnFlags } from './exclude-responses.command'
import { readFigures } from './figures.query'
import { foldPending, recount } from './fold.command'
import { readExclusionEffect, readQuality } from './quality.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2026-11-23T09:00:00Z')
const id = 'checked'

const definition = {
  schema: 2 as const,
  id: 'checked',
  scales: {},
  items: [
    {
      ...{ id: 'agree', code: 'agree', type: 'single' as const },
      options: [{ code: 'yes' }, { code: 'no' }],
    },
    { id: 'why', code: 'why', type: 'text' as const, maxLength: 100 },
  ],
  pages: [{ id: 'one', items: ['agree', 'why'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr' as const],
  texts: { fr: { title: 'Essai', 'page.one': 'Une', 'item.agree': 'D’accord ?', 'item.why': '?' } },
}
const plan = { profile: [], derivations: [], universe: { name: { fr: 'tous' } } }
const ids: string[] = []

const sayYes = async () => {
  const figures = await readFigures(db, system, id, { domain: { universe: true } })
  const yes = figures.find(({ question, option }) => question === 'agree' && option === 'yes')
  return [yes?.share, yes?.base]
}

beforeAll(async () => {
  const { version } = await testFieldwork(db, definition, plan, { id })
  // 60 say yes, 40 no; ten of those who say yes write nothing that is a word.
  for (let at = 0; at < 100; at++) {
    const response = randomUUID()
    ids.push(response)
    const answers = { agree: at < 60 ? 'yes' : 'no', ...(at < 10 && { why: '…' }) }
    const one = { version, language: 'fr', outcome: 'complete' as const, answers }
    await insertOnDay(db, id, response, one, '2026-11-20')
  }
})

test('the checks raise flags, and leave decisions alone when made again', async () => {
  expect(await checkQuality(db, system, id)).toEqual({ checked: 100, flags: 10 })
  expect(await countFlags(db, id)).toEqual([
    { kind: 'emptyOpenAnswers', decision: null, count: 10 },
  ])
  const cleared = { subject: { response: ids[0] ?? '' }, decision: 'cleared' as const, reason: '' }
  expect(await decideOnFlags(db, system, id, cleared, now)).toEqual({ decided: 1 })
  expect(await checkQuality(db, system, id)).toEqual({ checked: 100, flags: 10 })
  expect(await countFlags(db, id)).toContainEqual({
    ...{ kind: 'emptyOpenAnswers', decision: 'cleared', count: 1 },
  })
})

test('what leaving them out would change is measured, and changes nothing', async () => {
  const before = await sayYes()
  expect(before).toEqual([0.6, 100])
  expect(await readExclusionEffect(db, system, id)).toEqual([])
  expect(await sayYes()).toEqual(before)
  expect((await readQuality(db, system, id, { kind: null, state: 'open', page: 1 }))?.total).toBe(9)
})

test('a confirmed response leaves the bases with its reason, and comes back', async () => {
  const everyUndecided = 'emptyOpenAnswers' as const
  const confirm = { subject: { everyUndecided }, decision: 'confirmed' as const, reason: ' ' }
  expect(await decideOnFlags(db, system, id, confirm, now)).toEqual({ refusal: 'reason-missing' })
  const done = await decideOnFlags(db, system, id, { ...confirm, reason: 'textes vides' }, now)
  expect(done).toEqual({ decided: 9 })
  expect(await sayYes()).toEqual([51 / 91, 91])
  await recount(db, id)
  expect(await sayYes()).toEqual([51 / 91, 91])
  const seen = await readQuality(db, system, id, { kind: null, state: 'excluded', page: 1 })
  expect(seen).toMatchObject({ responses: 100, excluded: 9, total: 9, everFlagged: 10 })

  const back = { subject: { response: ids[5] ?? '' }, decision: null, reason: '' }
  expect(await decideOnFlags(db, system, id, back, now)).toEqual({ decided: 1 })
  expect(await sayYes()).toEqual([52 / 92, 92])
})

test('one that was not counted yet is not counted when it is left out, and is when it comes back', async () => {
  const { version } = await db.surveyResponse.findFirstOrThrow({ where: { fieldworkId: id } })
  const late = randomUUID()
  const answers = { agree: 'yes', why: '...' }
  await insertOnDay(
    db,
    id,
    late,
    { version, language: 'fr', outcome: 'complete', answers },
    '2026-11-21',
  )
  await checkQuality(db, system, id)
  const confirm = { decision: 'confirmed' as const, reason: 'texte vide' }
  await decideOnFlags(db, system, id, { subject: { response: late }, ...confirm }, now)
  await foldPending(db, id)
  expect(await sayYes()).toEqual([52 / 92, 92])
  await decideOnFlags(
    db,
    system,
    id,
    { subject: { response: late }, decision: null, reason: '' },
    now,
  )
  expect(await sayYes()).toEqual([53 / 93, 93])
})

test('a stranger decides nothing', async () => {
  const observer = { kind: 'account', id: 'o', email: 'o@x', name: 'O', role: 'observer' } as const
  const asked = { subject: { response: ids[0] ?? '' }, decision: null, reason: '' }
  await expect(decideOnFlags(db, observer, id, asked, now)).rejects.toThrow('forbidden')
})
