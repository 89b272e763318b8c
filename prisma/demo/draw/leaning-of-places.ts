import type { Person } from './person'
import { category } from './rake'
import { random } from './random'

const former = category('former')

/**
 * A little more here, a little less there: what is added to a share in each former region, so that it
 * stays what it is in the whole, raw and under the expected weights.
 */
export function leaningOfPlaces(
  people: readonly Person[],
  share: number,
  seed: string,
): (person: Person) => number {
  const dice = random(`${seed}/places`)
  const places = [...new Set(people.map(former))].sort()
  const raw = places.map(() => 0)
  const weighted = places.map(() => 0)
  for (const person of people) {
    const at = places.indexOf(former(person))
    raw[at] = (raw[at] ?? 0) + 1 / people.length
    weighted[at] = (weighted[at] ?? 0) + person.expectedWeight
  }
  const total = weighted.reduce((sum, weight) => sum + weight, 0)
  const first = unit(raw)
  const second = unit(
    without(
      weighted.map((weight) => weight / total),
      first,
    ),
  )
  const free = without(
    without(
      places.map(() => dice.normal()),
      first,
    ),
    second,
  )
  const most = Math.max(...free.map(Math.abs))
  const size = Math.min(0.1 * Math.sqrt(share * (1 - share)), share / 2, (1 - share) / 2)
  const scale = most > 0.01 ? (size * (0.3 + 0.7 * dice.uniform())) / most : 0
  return (person) => (free[places.indexOf(former(person))] ?? 0) * scale
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/** Nothing rather than noise when there is hardly any length. */
function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((value) => (length > 0.01 ? value / length : 0))
}

function without(vector: readonly number[], direction: readonly number[]): number[] {
  const along = dot(vector, direction)
  return vector.map((value, at) => value - along * (direction[at] ?? 0))
}
