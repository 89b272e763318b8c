import type { Person } from './person'

export type DrawMargin = { of: (person: Person) => string; totals: ReadonlyMap<string, number> }

/**
 * Weights of mean 1 that meet every margin, taken as shares: iterative proportional fitting
 * (statistics.md 3.4), a fixed number of cycles.
 */
export function rake(
  people: readonly Person[],
  margins: readonly DrawMargin[],
  cycles: number,
): Map<Person, number> {
  const weights = new Map(people.map((person) => [person, 1]))
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const { of, totals } of margins) {
      const whole = [...totals.values()].reduce((sum, total) => sum + total, 0)
      const reached = new Map<string, number>()
      for (const [person, weight] of weights) {
        reached.set(of(person), (reached.get(of(person)) ?? 0) + weight)
      }
      for (const [person, weight] of weights) {
        const wanted = ((totals.get(of(person)) ?? Number.NaN) / whole) * people.length
        weights.set(person, (weight * wanted) / (reached.get(of(person)) ?? 1))
      }
    }
  }
  return weights
}

/** The category of a margin that a person is in: `67` for `department=67`. */
export const category = (margin: string) => (person: Person) =>
  person.categories.find((it) => it.startsWith(`${margin}=`))?.slice(margin.length + 1) ?? ''
