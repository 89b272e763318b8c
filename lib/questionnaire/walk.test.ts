import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition } from './definition'
import { keepPath } from './keep-path'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'
import { carriedOptions } from './test-questionnaires/carried-options'
import { conditions } from './test-questionnaires/conditions'
import { screening } from './test-questionnaires/screening'
import { walk } from './walk'

describe('conditions', () => {
  it('leave out what is not known to hold, and pages where nothing is asked', () => {
    const path = walk(conditions, {})
    expect(path.pages).toEqual(['facts'])
    expect(path.items).toEqual(['project', 'levers', 'score', 'staff', 'volunteers'])
    expect(path.screenedOut).toBe(null)
  })
  it('count a skipped list of ticks as no', () => {
    expect(walk(conditions, { project: 'oui' }).items).toContain('effects')
    expect(walk(conditions, { project: 'non' }).items).not.toContain('effects')
    expect(walk(conditions, { levers: ['aucun'] }).items).not.toContain('effects')
    expect(walk(conditions, { levers: ['locaux'] }).items).toContain('effects')
  })
  it('do not see answers to items off the path', () => {
    const answers = { project: 'non', effects: 'left from before' }
    expect(walk(conditions, answers).items).not.toContain('more')
    expect(walk(conditions, { ...answers, project: 'oui' }).items).toContain('more')
  })
})

describe('options carried from an earlier question', () => {
  it('are asked for from two ticks on, « other » included, « none » not', () => {
    const items = (subjects: string[]) => walk(carriedOptions, { subjects }).items
    expect(items(['emploi'])).toEqual(['subjects'])
    expect(items(['emploi', 'autre'])).toEqual(['subjects', 'first'])
    expect(items(['nsp'])).toEqual(['subjects'])
  })
  it('make an answer that is no longer offered count for nothing', () => {
    const subjects = ['emploi', 'sante']
    expect(walk(carriedOptions, { subjects, first: 'sante' }).items).toContain('why')
    expect(walk(carriedOptions, { subjects, first: 'logement' }).items).not.toContain('why')
  })
  it('are not asked for when there is nothing to choose from', () => {
    const always: Definition = {
      ...carriedOptions,
      items: carriedOptions.items.map(({ relevance: _, ...item }) => item as never),
    }
    expect(walk(always, { subjects: [] }).items).toEqual(['subjects', 'why'])
    expect(walk(always, { subjects: ['sante'] }).items).toEqual(['subjects', 'first', 'why'])
  })
})

describe('screenings', () => {
  it('end the path at the end of the page where they become true', () => {
    expect(walk(screening, { home: 'hors_region' })).toEqual({
      pages: ['you'],
      items: ['home', 'birth'],
      screenedOut: 'outside',
    })
    expect(walk(screening, { home: '67482', birth: 2010 }).screenedOut).toBe('minor')
    expect(walk(screening, { home: '67482', birth: 2008 }).pages).toEqual(['you', 'opinion'])
  })
  it('wait for the page of their last item', () => {
    const late: Definition = {
      ...screening,
      screenings: [{ id: 'silent', where: { op: 'not', of: { op: 'answered', item: 'useful' } } }],
    }
    expect(walk(late, {}).pages).toEqual(['you', 'opinion'])
    expect(walk(late, {}).screenedOut).toBe('silent')
    expect(walk(late, { useful: 'oui' }).screenedOut).toBe(null)
    const outside = { op: 'eq', item: 'home', value: 'hors_region' } as const
    const silent = { op: 'eq', item: 'useful', value: 'non' } as const
    const both: Definition = {
      ...screening,
      screenings: [{ id: 'both', where: { op: 'or', of: [outside, silent] } }],
    }
    expect(walk(both, { home: 'hors_region' })).toMatchObject({
      pages: ['you', 'opinion'],
      screenedOut: 'both',
    })
  })
})

const cases = ofEvery(arbitraryDraft)

describe('on any questionnaire and draft', () => {
  it('the path depends only on answers on the path', () => {
    fc.assert(
      fc.property(cases, ({ definition, drawn: draft }) => {
        const path = walk(definition, draft)
        const onPath = Object.fromEntries(
          Object.entries(draft).filter(([key]) => path.items.includes(key)),
        )
        expect(walk(definition, onPath)).toEqual(path)
      }),
      { numRuns: 1000 },
    )
  })
  it('pages and items come in their order, each page holding an item asked', () => {
    fc.assert(
      fc.property(cases, ({ definition, drawn: draft }) => {
        const { pages, items } = walk(definition, draft)
        const walked = definition.pages.filter(({ id }) => pages.includes(id))
        expect(walked.map(({ id }) => id)).toEqual(pages)
        expect(walked.flatMap((page) => page.items).filter((id) => items.includes(id))).toEqual(
          items,
        )
        for (const page of walked) expect(page.items.some((id) => items.includes(id))).toBe(true)
      }),
    )
  })
  it('what a browser keeps has the same path, and nothing to drop from it', () => {
    fc.assert(
      fc.property(cases, ({ definition, drawn: draft }) => {
        const kept = keepPath(definition, draft)
        expect(walk(definition, kept)).toEqual(walk(definition, draft))
        expect(keepPath(definition, kept)).toEqual(kept)
      }),
      { numRuns: 1000 },
    )
  })
})
