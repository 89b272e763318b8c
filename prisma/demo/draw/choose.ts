import type { Person } from './person'
import { random } from './random'

/**
 * Chooses the people who have a trait, likely ones first, so that its share is met in the whole and,
 * within about half a person, in every category that a weighting may use: whatever raking is made of
 * these categories, the weighted share stays where the raw one is.
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
  const candidates = people.map((person) => ({ person, score: score(person), has: false }))
  candidates.sort((a, b) => compare(a.person.cell, b.person.cell) || b.score - a.score)
  let start = 0
  while (start < candidates.length) {
    const cell = candidates[start]?.person.cell
    let end = start
    while (end < candidates.length && candidates[end]?.person.cell === cell) end++
    const count = Math.round(share * end) - Math.round(share * start)
    for (const one of candidates.slice(start, start + count)) one.has = true
    start = end
  }

  const off = new Map<string, number>()
  for (const { person, has } of candidates) {
    for (const category of person.categories) {
      off.set(category, (off.get(category) ?? 0) + (has ? 1 : 0) - share)
    }
  }
  const dice = random(seed)
  const any = () => candidates[Math.floor(dice.uniform() * candidates.length)]
  for (let attempt = 0; attempt < 40 * candidates.length; attempt++) {
    const [out, into] = [any(), any()]
    if (!out?.has || !into || into.has) continue
    // Change of the sum of squared deviations; a category they share does not move.
    let change = 0.1 * Math.max(0, out.score - into.score)
    for (const category of out.person.categories) {
      if (!into.person.categories.includes(category)) change += 1 - 2 * (off.get(category) ?? 0)
    }
    for (const category of into.person.categories) {
      if (!out.person.categories.includes(category)) change += 1 + 2 * (off.get(category) ?? 0)
    }
    if (change >= 0) continue
    out.has = false
    into.has = true
    for (const category of out.person.categories) off.set(category, (off.get(category) ?? 0) - 1)
    for (const category of into.person.categories) off.set(category, (off.get(category) ?? 0) + 1)
  }
  return new Set(candidates.filter(({ has }) => has).map(({ person }) => person))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
