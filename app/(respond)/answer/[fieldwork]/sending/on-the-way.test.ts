import { describe, expect, it, vi } from 'vitest'
import { conditions } from '@/lib/questionnaire/test-questionnaires/conditions'
import type { Draft } from '../draft/draft'
import { bodyOf, carryOver, whereTo } from './on-the-way'

const draft: Draft = {
  id: '3f2a91bc-0000-4000-8000-000000000000',
  reference: '',
  version: 'old',
  startedAt: 0,
  place: { at: 'page', page: 'effects' },
  answers: { project: 'oui', effects: 'Trois emplois', gone: 'x', levers: ['argent', 'retired'] },
  names: {},
}

describe('a draft found under a newer version', () => {
  it('leaves behind what is asked no more, and says that it changed', () => {
    const { draft: carried, changed } = carryOver(conditions, 'new', draft)
    expect(changed).toBe(true)
    expect(carried).toEqual({
      ...draft,
      version: 'new',
      answers: { project: 'oui', effects: 'Trois emplois', levers: draft.answers.levers },
    })
  })

  it('stays as it is under its own version, answers off the path included', () => {
    const off = { ...draft, version: 'new', answers: { ...draft.answers, project: 'non' } }
    expect(carryOver(conditions, 'new', off)).toEqual({ draft: off, changed: false })
  })

  it('stays word for word while it is being sent', () => {
    const { version, answers } = draft
    const sending: Draft = {
      ...draft,
      sending: { version, language: 'fr', consent: true, answers },
    }
    expect(carryOver(conditions, 'new', sending)).toEqual({ draft: sending, changed: false })
  })

  it('goes on at the end of its path when its page is not on it any more', () => {
    const elsewhere: Draft = { ...draft, place: { at: 'page', page: 'others' } }
    expect(carryOver(conditions, 'new', elsewhere).draft.place).toEqual({
      at: 'page',
      page: 'effects',
    })
  })
})

describe('what is sent', () => {
  const on = (coarse: boolean, width: number, height: number) => {
    vi.stubGlobal('matchMedia', () => ({ matches: coarse }))
    vi.stubGlobal('screen', { width, height })
    return bodyOf(conditions, draft, 'de', 'table')
  }

  it('names the language, the way, and the kind of device alone', () => {
    expect(on(true, 360, 740)).toEqual({
      version: 'old',
      language: 'de',
      consent: true,
      device: 'phone',
      mode: 'table',
      answers: { project: 'oui', effects: 'Trois emplois', levers: draft.answers.levers },
    })
  })

  it.each([
    [true, 740, 360, 'phone'],
    [true, 810, 1080, 'tablet'],
    [false, 360, 740, 'computer'],
    [false, 1920, 1080, 'computer'],
  ] as const)('coarse pointer %s on %i × %i is a %s', (coarse, width, height, kind) => {
    expect(on(coarse, width, height).device).toBe(kind)
  })
})

describe('the server’s refusals', () => {
  it('lead to the first page that they are on', () => {
    const issues = [
      { item: 'unheard', problem: 'unknown-item' },
      { item: 'effects', problem: 'too-long' },
      { item: 'grave', problem: 'too-long' },
      { item: 'more', problem: 'required' },
    ]
    expect(whereTo(conditions, issues)).toEqual({
      page: 'effects',
      issues: [issues[1], issues[3]],
    })
  })

  it('lead nowhere when nothing of them is asked any more', () => {
    expect(whereTo(conditions, [{ item: 'gone', problem: 'unknown-item' }])).toBeNull()
  })
})
