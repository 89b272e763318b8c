import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { substantiveCodes } from './listed-options'
import { optionsOf, rowsOf, shownOptions, shownRows } from './options'
import { drawn } from './respondents-order'
import { carriedOptions } from './test-questionnaires/carried-options'
import { carriedRows } from './test-questionnaires/carried-rows'
import { matrix } from './test-questionnaires/matrix'
import { numberOrUnknown } from './test-questionnaires/number-or-unknown'
import { optionRelevance } from './test-questionnaires/option-relevance'
import { retiredOptions } from './test-questionnaires/retired-options'
import { rotatedOrder } from './test-questionnaires/rotated-order'
import { shuffledLists } from './test-questionnaires/shuffled-lists'
import { singleChoice } from './test-questionnaires/single-choice'
import { topRanking } from './test-questionnaires/top-ranking'

function item(definition: Definition, id: string): Item {
  const found = findItem(definition, id)
  if (!found) throw new Error(`No item ${id}`)
  return found
}
const codes = (options: { code: string }[]) => options.map(({ code }) => code)

describe('options of an item', () => {
  it('are those of the scale, without some', () => {
    expect(codes(optionsOf(singleChoice, item(singleChoice, 'useful')))).toEqual([
      ...['4', '3', '2', '1', 'nsp'],
    ])
    expect(codes(optionsOf(singleChoice, item(singleChoice, 'trust')))).not.toContain('nsp')
  })
  it('end with the item’s own, which keep their place', () => {
    const options = optionsOf(topRanking, item(topRanking, 'top3'))
    expect(codes(options).slice(-2)).toEqual(['autre', 'nsp'])
    expect(options.filter(({ pinned }) => pinned).map(({ code }) => code)).toEqual(['autre', 'nsp'])
  })
  it('are those of the rows of a matrix, and of a number', () => {
    expect(optionsOf(matrix, item(matrix, 'gravity'))).toHaveLength(12)
    expect(codes(optionsOf(numberOrUnknown, item(numberOrUnknown, 'partners')))).toEqual(['nsp'])
    expect(rowsOf(matrix, item(matrix, 'gravity'))).toHaveLength(4)
    expect(rowsOf(matrix, item(matrix, 'effects'))).toEqual(['services', 'confiance'])
    expect(rowsOf(matrix, item(singleChoice, 'useful'))).toEqual([])
  })
  it('are what was ticked and is substantive, where they are carried', () => {
    const first = item(carriedOptions, 'first')
    const offered = (subjects: unknown) => optionsOf(carriedOptions, first, { subjects })
    expect(codes(offered(['sante', 'emploi']))).toEqual(['emploi', 'sante'])
    expect(offered(['autre'])).toEqual([{ code: 'autre', pinned: true }])
    expect(offered(['nsp'])).toEqual([])
    expect(offered('emploi')).toEqual([])
    expect(codes(optionsOf(carriedOptions, first))).toEqual([
      ...['emploi', 'logement', 'sante', 'mobilite', 'autre'],
    ])
  })
  it('are carried by the order of asking, not of the list', () => {
    const backwards = { ...carriedOptions, items: carriedOptions.items.toReversed() }
    const offered = optionsOf(backwards, item(backwards, 'first'), { subjects: ['sante'] })
    expect(codes(offered)).toEqual(['sante'])
  })
  it('are those of the definition at hand, where two share an item', () => {
    const shared = item(topRanking, 'top3')
    const other = { ...topRanking, scales: { themes: { options: [{ code: 'eau' }] } } }
    expect(substantiveCodes(topRanking, shared)).toContain('sante')
    expect([...substantiveCodes(other, shared)]).toEqual(['eau', 'autre'])
  })
  it('end even where lists are carried in a circle', () => {
    const circle = {
      ...carriedOptions,
      items: [
        { id: 'a', code: 'a', type: 'multiple', carriedFrom: 'b' },
        { id: 'b', code: 'b', type: 'multiple', carriedFrom: 'a' },
      ],
    } as Definition
    expect(optionsOf(circle, item(circle, 'b'), { a: ['x'], b: ['x'] })).toEqual([])
  })
})

describe('what is offered to some', () => {
  const offered = (id: string, answers?: Record<string, unknown>) =>
    codes(optionsOf(optionRelevance, item(optionRelevance, id), answers))
  const often = item(optionRelevance, 'often')

  it('leaves out options, rows and non-answers whose condition does not hold, or is unknown', () => {
    expect(offered('used', { car: 'oui', licence: 'oui' })).toEqual([
      ...['marche', 'bus', 'voiture', 'covoiturage', 'aucun'],
    ])
    expect(offered('used', { car: 'non', licence: 'non' })).toEqual([
      ...['marche', 'bus', 'taxi', 'aucun'],
    ])
    expect(offered('used', {})).toEqual(['marche', 'bus', 'aucun'])
    expect(offered('cost', { car: 'oui' })).toEqual(['nsp'])
    expect(offered('cost', { car: 'non' })).toEqual(['nsp', 'sans_voiture'])
    expect(offered('fuel', { car: 'non' })).toEqual([])
    expect(rowsOf(optionRelevance, often, { car: 'non' })).toEqual(['marche', 'bus'])
  })
  it('is all of it without answers', () => {
    expect(offered('used')).toHaveLength(6)
    expect(rowsOf(optionRelevance, often)).toHaveLength(4)
  })
  it('never is what was retired', () => {
    const of = (id: string, answers?: Record<string, unknown>) =>
      codes(optionsOf(retiredOptions, item(retiredOptions, id), answers))
    expect(of('subjects', {})).toEqual(['emploi', 'logement', 'sante', 'internet'])
    expect(of('subjects')).toContain('charbon')
    expect(of('first', { subjects: ['sante', 'charbon'] })).toEqual(['sante'])
    expect(of('first')).toContain('minitel')
    expect(rowsOf(retiredOptions, item(retiredOptions, 'marks'), {})).not.toContain('charbon')
    expect(rowsOf(retiredOptions, item(retiredOptions, 'marks'))).toContain('charbon')
  })
  it('are the rows ticked before, in the order of the source', () => {
    const effects = item(carriedRows, 'effects')
    const subjects = ['sante', 'autre', 'emploi', 'aucun']
    expect(rowsOf(carriedRows, effects, { subjects })).toEqual(['emploi', 'sante', 'autre'])
    expect(rowsOf(carriedRows, effects, {})).toEqual([])
    expect(rowsOf(carriedRows, effects)).toHaveLength(5)
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const shown = codes(shownOptions(carriedRows, item(carriedRows, 'subjects'), {}, seed))
      expect(shownRows(carriedRows, effects, { subjects }, seed)).toEqual(
        shown.filter((code) => ['emploi', 'sante', 'autre'].includes(code)),
      )
    }
  })
})

const themes = ['emploi', 'logement', 'sante', 'mobilite', 'energie', 'securite']
const seeds = fc.uuid({ version: 4 })

describe('the respondent’s order', () => {
  it('is a permutation that leaves pinned, « other » and exclusive options last', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const options = codes(shownOptions(shuffledLists, item(shuffledLists, 'useful'), {}, seed))
        expect(options.slice(0, 6).toSorted()).toEqual(themes.toSorted())
        expect(options.slice(6)).toEqual(['general'])
        const helps = codes(shownOptions(shuffledLists, item(shuffledLists, 'helps'), {}, seed))
        expect(helps.slice(3)).toEqual(['autre', 'nsp'])
      }),
    )
  })
  it('is the same each time, in every question, for rows and for parts of the list', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(themes), (seed, part) => {
        const whole = codes(shownOptions(shuffledLists, item(shuffledLists, 'useful'), {}, seed))
        expect(codes(shownOptions(shuffledLists, item(shuffledLists, 'best'), {}, seed))).toEqual(
          whole.filter((code) => code !== 'sante'),
        )
        expect(shownRows(shuffledLists, item(shuffledLists, 'marks'), {}, seed)).toEqual(whole)
        const shown = part.map((code) => ({ code }))
        const list = shuffledLists.scales.themes?.options ?? []
        const [free] = drawn(shown, list, 'random', `${seed}/themes`)
        expect(codes(free)).toEqual(whole.filter((code) => part.includes(code)))
      }),
    )
  })
  it('follows the source where options are carried', () => {
    const seed = 'b9f1c9a2-0d5e-4c5c-9a53-2d4dfb1c6f0a'
    const subjects = ['emploi', 'logement', 'sante', 'mobilite', 'autre']
    const shown = (id: string) =>
      codes(shownOptions(carriedOptions, item(carriedOptions, id), { subjects }, seed))
    expect(shown('first')).toEqual(shown('subjects').slice(0, 5))
  })
  it('is not touched where no order is asked for', () => {
    const mark = (definition: Definition) =>
      codes(shownOptions(definition, item(definition, 'marks'), {}, 'seed'))
    expect(mark(shuffledLists)).toEqual(['1', '2', '3'])
  })
  it('brings every theme to every place equally often', () => {
    const people = 12_000
    const list = themes.map((code) => ({ code }))
    const counts = new Map<string, number>()
    for (let person = 0; person < people; person++) {
      const seed = `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`
      const [free] = drawn(list, list, 'random', `${seed}/themes`)
      codes(free).forEach((code, place) => {
        counts.set(`${code}${place}`, (counts.get(`${code}${place}`) ?? 0) + 1)
      })
    }
    const expected = people / 6
    const chiSquare = [...counts.values()].reduce(
      (sum, n) => sum + (n - expected) ** 2 / expected,
      0,
    )
    // 25 degrees of freedom: 52.6 is exceeded once in a thousand (R: qchisq(0.999, 25)).
    expect(counts.size).toBe(36)
    expect(chiSquare).toBeLessThan(52.6)
  })
})

describe('an order told from a starting point', () => {
  const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi']
  const shown = (id: string, seed: string) =>
    codes(shownOptions(rotatedOrder, item(rotatedOrder, id), {}, seed))
  const turned = (list: string[], first: number) => [...list.slice(first), ...list.slice(0, first)]

  it('goes round once, with what stands alone last, and is one for the whole scale', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const free = shown('free', seed)
        const first = days.indexOf(free[0] ?? '')
        expect(free).toEqual([...turned(days, first), 'jamais'])
        expect(shown('best', seed)).toEqual(
          turned(days, first).filter((code) => code !== 'mercredi'),
        )
        const rows = shownRows(rotatedOrder, item(rotatedOrder, 'moments'), {}, seed)
        const week = ['matin', 'midi', 'soir']
        expect(rows).toEqual(turned(week, week.indexOf(rows[0] ?? '')))
      }),
    )
  })
  it('begins at every place equally often', () => {
    const people = 10_000
    const counts = new Map<string, number>()
    for (let person = 0; person < people; person++) {
      const first = shown('free', `00000000-0000-4000-8000-${person}`)[0] ?? ''
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    const expected = people / 5
    const chiSquare = [...counts.values()].reduce(
      (sum, n) => sum + (n - expected) ** 2 / expected,
      0,
    )
    // 4 degrees of freedom: 18.47 is exceeded once in a thousand (R: qchisq(0.999, 4)).
    expect(counts.size).toBe(5)
    expect(chiSquare).toBeLessThan(18.47)
  })
  it('is drawn among an item’s own options too, « other », pinned and non-answers apart', () => {
    const reasons = ['prix', 'temps', 'confort']
    fc.assert(
      fc.property(seeds, (seed) => {
        const means = shown('means', seed)
        expect(means.slice(0, 4).toSorted()).toEqual(['bus', 'marche', 'velo', 'voiture'])
        expect(means.slice(4)).toEqual(['autre', 'nsp'])
        const [first = ''] = shown('reasons', seed)
        expect(shown('reasons', seed)).toEqual([
          ...turned(reasons, reasons.indexOf(first)),
          'climat',
        ])
      }),
    )
    const orders = new Set(Array.from({ length: 500 }, (_, at) => shown('means', `${at}`).join()))
    expect(orders.size).toBe(24)
  })
})
