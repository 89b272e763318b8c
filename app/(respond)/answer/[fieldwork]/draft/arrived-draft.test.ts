import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition } from '@/lib/questionnaire/definition'
import { arrivedDraft } from './arrived-draft'
import { newIdentity } from './new-id'

const item = (id: string, rest: object) => ({ id, code: id, ...rest })
const definition = {
  schema: 2,
  id: 'q',
  scales: { s: { options: [{ code: 'a' }, { code: 'b' }] } },
  items: [
    item('one', { type: 'single', scale: 's' }),
    item('many', { type: 'multiple', scale: 's' }),
    item('rank', { type: 'ranking', scale: 's', top: 2 }),
    item('grid', { type: 'matrix', rows: ['r'], scale: 's' }),
    item('sum', { type: 'constantSum', rows: ['r', 't'], total: 100, decimals: 0 }),
    item('num', { type: 'number', min: 0, max: 9, decimals: 0 }),
    item('day', { type: 'date', min: '2000-01-01', max: '2030-01-01' }),
    item('words', { type: 'text', maxLength: 100 }),
    item('place', { type: 'territory', level: 'commune', keeps: 'commune' }),
    item('read', { type: 'info' }),
  ],
  pages: [{ id: 'p', items: ['one'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr'],
  texts: { fr: {} },
} as unknown as Definition

const now = 1_800_000_000_000
const answers = {
  one: 'a',
  many: ['a', 'b'],
  'many.other': 'Les friches',
  rank: ['b'],
  grid: { r: 'a' },
  sum: { r: 40, t: 60 },
  num: 3,
  day: '2026-11-23',
  words: '<b>À l’eau</b> \u{1f40c}',
  place: '57463',
}
const identity = await newIdentity()
const kept = {
  ...identity,
  version: 'a'.repeat(64),
  startedAt: now - 60_000,
  place: { at: 'page', page: 'p' },
  answers,
  names: { place: 'Metz' },
}

describe('a draft that comes from elsewhere', () => {
  it('goes on as it was', async () => {
    expect(await arrivedDraft(definition, kept, now)).toEqual(kept)
  })

  it('lives on from today, however old it is, and never in the future', async () => {
    for (const startedAt of [now - 29 * 86_400_000, now + 5, 'x', Number.NaN, undefined]) {
      const draft = await arrivedDraft(definition, { ...kept, startedAt }, now)
      expect(draft?.startedAt).toBe(now - 181 * 60_000)
    }
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no identifier', { ...kept, id: 3 }],
    ['an identifier that leads elsewhere', { ...kept, id: '../../responses' }],
    ['no version', { ...kept, version: '' }],
    ['no answers', { ...kept, answers: [] }],
    ['the reference of another response', { ...kept, reference: '7K2M-Q0X4-R9B1-T6WV' }],
    ['no reference at all', { ...kept, reference: undefined }],
    ['too many answers', { ...kept, answers: Object.fromEntries(Array(601).entries()) }],
  ])('is none when it is %s', async (_, content) => {
    expect(await arrivedDraft(definition, content, now)).toBeNull()
  })

  it('may have no reference where none could be made', async () => {
    const content = { ...kept, reference: '' }
    expect(await arrivedDraft(definition, content, now)).toMatchObject({ reference: '' })
  })

  it('keeps of its answers those that its questions can show', async () => {
    const hostile = {
      one: ['a'],
      many: 'a',
      rank: { length: 2 },
      grid: ['a'],
      sum: { r: { deep: 1 } },
      num: Number.POSITIVE_INFINITY,
      day: 3,
      words: 'x'.repeat(5001),
      place: null,
      read: 'x',
      unknown: 'x',
    }
    const draft = await arrivedDraft(definition, { ...kept, answers: hostile }, now)
    expect(draft?.answers).toEqual({})
  })

  it('stands on a page there is, and has nothing else in it', async () => {
    const names = { place: { not: 'x' }, one: 'x' }
    const content = {
      ...kept,
      names,
      place: { at: 'page', page: 'nowhere' },
      sending: { version: 'x' },
      elsewhere: { code: 'x' },
      __proto__: { more: 1 },
    }
    const draft = await arrivedDraft(definition, content, now)
    expect(draft).toEqual({ ...kept, names: {}, place: { at: 'welcome' } })
  })

  it('never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.object({ maxDepth: 3 }), async (content) => {
        await arrivedDraft(definition, content, now)
        const answers = content
        const draft = await arrivedDraft(definition, { ...kept, ...content, answers }, now)
        if (draft) expect(draft.place).toHaveProperty('at')
      }),
    )
  })
})
