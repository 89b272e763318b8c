import fc from 'fast-check'
import type { Figure } from '@/lib/tabulation/figure'
import type { Question } from './test-adversary'

/** Respondents of one group by their answer to `q`, and how the others of their answers fall. */
type Group = { q: number[]; turn: number; missing: number; followed: number[] }

const few = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 4 }) },
  { weight: 3, arbitrary: fc.nat({ max: 15 }) },
  { weight: 2, arbitrary: fc.nat({ max: 60 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)

const group: fc.Arbitrary<Group> = fc.record({
  q: fc.tuple(few, few, few).map((counts) => [...counts]),
  turn: fc.nat({ max: 2 }),
  missing: fc.nat({ max: 2 }),
  followed: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })).map((parts) => [...parts]),
})

const options = ['a', 'b', 'c']
const one = { isSingle: true, options }
export const questions: Question[] = [
  { question: 'q', ...one, indicators: { ab: ['a', 'b'] }, isOfEveryone: true },
  { question: 'r', ...one, indicators: {}, isOfEveryone: true },
  { question: 's', ...one, indicators: {}, isOfEveryone: false },
  { question: 't', ...one, indicators: {}, isOfEveryone: false },
]

/**
 * Answers to `q`, to `r` that everyone was asked too, to `s` that some left out, and to `t` that only
 * those who said a were asked; and an indicator of two answers of `q`.
 */
export function figuresOf(groups: readonly Group[]): Figure[] {
  const counts = (of: (one: Group) => number[]) =>
    options.map((_, at) => groups.reduce((sum, one) => sum + (of(one)[at] ?? 0), 0))
  const q = counts((one) => one.q)
  const turned = ({ q, turn }: Group) => q.map((_, at) => q[(at + turn) % 3] as number)
  const left = (one: Group) => {
    const all = turned(one)
    return [Math.max(0, (all[0] as number) - one.missing), all[1] as number, all[2] as number]
  }
  const asked = ({ q, followed: [first = 0, second = 0] }: Group) => {
    const all = q[0] as number
    const a = Math.round((all * first) / 100)
    const b = Math.round(((all - a) * second) / 100)
    return [a, b, all - a - b]
  }
  return [
    ...shares('q', q),
    {
      ...(shares('q', q)[0] as Figure),
      ...figureOf((q[0] as number) + (q[1] as number), sum(q)),
      indicator: 'ab',
      option: null,
    },
    ...shares('r', counts(turned)),
    ...shares('s', counts(left)),
    ...shares('t', counts(asked)),
  ]
}

function shares(question: string, counts: readonly number[]): Figure[] {
  return counts.map((count, at) => ({
    ...{ audience: 'people', question, option: options[at] as string, statistic: 'share' },
    ...figureOf(count, sum(counts)),
    ...{ baseKind: 'answered', dontKnow: null, sample: 'open' },
  }))
}

function figureOf(count: number, base: number) {
  return { share: base > 0 ? count / base : null, count, base }
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}

export type Shape = { groups: Group[]; domains: string[][] }

/** Names of groups in the order of `groups`. */
export const nameOf = (at: number) => `m${at}`

/** The whole, its regions and their departments; some respondents may be of no department. */
const hierarchy: fc.Arbitrary<Shape> = fc
  .tuple(
    fc.array(fc.array(group, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
    fc.array(group, { maxLength: 1 }),
  )
  .map(([regions, elsewhere]) => {
    const groups = [...regions.flat(), ...elsewhere]
    let at = 0
    const within = regions.map((departments) => departments.map(() => nameOf(at++)))
    return {
      groups,
      domains: [
        groups.map((_, place) => nameOf(place)),
        ...within,
        ...within.flat().map((name) => [name]),
      ],
    }
  })

/** A table with both margins. */
const crossing: fc.Arbitrary<Shape> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(group, { minLength: rows * columns, maxLength: rows * columns }).map((groups) => {
      const names = groups.map((_, at) => nameOf(at))
      return {
        groups,
        domains: [
          names,
          ...Array.from({ length: rows }, (_, row) =>
            names.filter((_, at) => Math.floor(at / columns) === row),
          ),
          ...Array.from({ length: columns }, (_, column) =>
            names.filter((_, at) => at % columns === column),
          ),
          ...names.map((name) => [name]),
        ],
      }
    }),
  )

/** Any sets of groups, as filters make them, some with their complements. */
const filters: fc.Arbitrary<Shape> = fc
  .array(group, { minLength: 3, maxLength: 6 })
  .chain((groups) => {
    const names = groups.map((_, at) => nameOf(at))
    const some = fc.subarray(names, { minLength: 1, maxLength: names.length - 1 })
    return fc.array(fc.tuple(some, fc.boolean()), { minLength: 1, maxLength: 3 }).map((picked) => ({
      groups,
      domains: [
        names,
        ...picked.flatMap(([inside, isPaired]) => [
          inside,
          ...(isPaired ? [names.filter((name) => !inside.includes(name))] : []),
        ]),
      ],
    }))
  })

export const shape: fc.Arbitrary<Shape> = fc.oneof(hierarchy, crossing, filters)
