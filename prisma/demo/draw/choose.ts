import { Balance } from './balance'
import { leaningOfPlaces } from './leaning-of-places'
import type { Person } from './person'
import { random } from './random'

/**
 * Chooses the people who have a trait, likely ones first, so that its share is met in the whole and,
 * within about half a person, in every category that a weighting may use, and under the weights
 * expected (a little more or less by former region apart): whatever raking is made of these categories, the weighted share stays where the raw one is.
 *
 * Cumulative rounding over the weighting cells, then exchanges between one who has the trait and one
 * who has not, as long as they bring the categories nearer to the share.
 */
export function choose(
  people: readonly Person[],
  share: number,
  score: (person: Person) => number,
  seed: string,
): Set<Person> {
  const leaning = leaningOfPlaces(people, share, seed)
  const candidates = people.map((person) => ({ person, score: score(person), at: 0 }))
  candidates.sort((a, b) => compare(a.person.cell, b.person.cell) || b.score - a.score)
  for (const [at, one] of candidates.entries()) one.at = at
  const chosen: typeof candidates = []
  const left: typeof candidates = []
  let wanted = 0
  for (let start = 0, end = 0; start < candidates.length; start = end) {
    const before = Math.round(wanted)
    const cell = candidates[start]?.person.cell
    for (; end < candidates.length; end++) {
      const person = candidates[end]?.person
      if (!person || person.cell !== cell) break
      wanted += share + leaning(person)
    }
    const middle = start + Math.round(wanted) - before
    chosen.push(...candidates.slice(start, middle))
    left.push(...candidates.slice(middle, end))
  }
  const balance = new Balance(
    candidates.map(({ person }) => person),
    (person) => share + leaning(person),
    chosen.map(({ at }) => at),
  )
  const { uniform } = random(seed)
  let idle = 0
  while (idle < 8 * people.length && chosen.length > 0 && left.length > 0) {
    idle++
    const from = Math.floor(uniform() * chosen.length)
    const to = Math.floor(uniform() * left.length)
    const [out, into] = [chosen[from], left[to]]
    if (!out || !into) break
    const unlikely = 0.1 * Math.max(0, out.score - into.score)
    if (balance.changeBy(out.at, into.at) + unlikely > -0.001) continue
    balance.exchange(out.at, into.at)
    chosen[from] = into
    left[to] = out
    idle = 0
  }
  return new Set(chosen.map(({ person }) => person))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
