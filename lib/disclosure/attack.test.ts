import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { protect } from './protect'
import { protectTables } from './protect-tables'
import type { Eyes, Question } from './test-adversary'
import { type Attacked, attack } from './test-attack'
import { figuresOf, nameOf, questions, type Shape, shape } from './test-tables'
import { type Readers, smallestBase } from './thresholds'

const kinds: [AudienceUnit, Readers][] = [
  ['person', 'public'],
  ['person', 'desk'],
  ['organisation', 'desk'],
]
// The first question and one of the others of each table.
const drawn = fc.tuple(
  shape,
  fc.constantFrom(...kinds),
  fc.constantFrom<Eyes>('exact', 'rounded'),
  fc.constantFrom(...questions.slice(1)),
)

type Tables = { members: string[]; figures: Figure[] }[]

function tablesOf({ groups, domains }: Shape): Tables {
  const at = new Map(groups.map((group, place) => [nameOf(place), group]))
  return domains.map((members) => ({
    members,
    figures: figuresOf(members.flatMap((name) => at.get(name) ?? [])),
  }))
}

function breaches(
  before: Tables,
  after: Figure[][],
  [readers, unit]: [Readers, AudienceUnit],
  eyes: Eyes,
  attacked: readonly Question[],
): string[] {
  const tables = before.map(
    ({ members, figures }, at): Attacked => ({
      members: new Set(members),
      before: figures,
      after: after[at] ?? [],
    }),
  )
  return attacked.flatMap((question) =>
    attack(tables, questions, question, eyes, smallestBase(unit, readers)).map(
      (one) => `${question.question} ${one}`,
    ),
  )
}

test('an adversary with everything published of a thousand random tables finds nothing hidden', async () => {
  const counted = { primary: 0, secondary: 0, shown: 0 }
  await fc.assert(
    fc.asyncProperty(drawn, async ([tables, [unit, readers], eyes, other]) => {
      const before = tablesOf(tables)
      const after = (await protectTables(before, unit, readers)).map(({ figures }) => figures)
      for (const { suppression } of after.flat()) counted[suppression ?? 'shown']++
      const attacked = [questions[0] as Question, other]
      expect(breaches(before, after, [readers, unit], eyes, attacked)).toEqual([])
    }),
    { numRuns: 1_000 },
  )
  // With few respondents nearly everywhere, most of what may be shown by itself still is.
  const { secondary, shown } = counted
  expect(secondary / (secondary + shown)).toBeLessThan(0.45)
}, 240_000)

test('without secondary suppression the same adversary finds much', () => {
  const found = fc
    .sample(drawn, { numRuns: 60, seed: 9 })
    .filter(([tables, [unit, readers], eyes, other]) => {
      const before = tablesOf(tables)
      const after = before.map(({ figures }) => protect(figures, unit, readers))
      const attacked = [questions[0] as Question, other]
      return breaches(before, after, [readers, unit], eyes, attacked).length > 0
    })
  expect(found.length).toBeGreaterThan(20)
})
