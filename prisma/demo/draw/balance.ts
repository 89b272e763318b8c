import type { Person } from './person'

/** The weighted share is one, the categories are many. */
const emphasis = 4

/**
 * How far a trait is from its share: in each category, in persons, and under the expected weights.
 * People are known by their place in the list.
 */
export class Balance {
  /** Categories of each person as numbers; the same place is the same margin for everyone. */
  private readonly categories: number[][]
  private readonly weights: number[]
  private readonly off: number[] = []
  private offWeighted = 0

  constructor(
    people: readonly Person[],
    share: (person: Person) => number,
    having: readonly number[],
  ) {
    const numbers = new Map<string, number>()
    this.categories = people.map((person) =>
      person.categories.map((category) => {
        const known = numbers.get(category) ?? numbers.size
        numbers.set(category, known)
        return known
      }),
    )
    const mean = people.reduce((sum, it) => sum + it.expectedWeight, 0) / people.length
    this.weights = people.map((person) => person.expectedWeight / mean)
    for (const [at, person] of people.entries()) this.move(at, -share(person))
    for (const person of having) this.move(person, 1)
  }

  /** Change of the sum of squared deviations; a category that both are in does not move. */
  changeBy(out: number, into: number): number {
    const step = this.weight(into) - this.weight(out)
    let change = emphasis * step * (2 * this.offWeighted + step)
    const mine = this.categories[out] ?? []
    const theirs = this.categories[into] ?? []
    for (let margin = 0; margin < mine.length; margin++) {
      const a = mine[margin] ?? 0
      const b = theirs[margin] ?? 0
      if (a !== b) change += 2 + 2 * ((this.off[b] ?? 0) - (this.off[a] ?? 0))
    }
    return change
  }

  exchange(out: number, into: number): void {
    this.move(out, -1)
    this.move(into, 1)
  }

  private move(person: number, change: number): void {
    for (const category of this.categories[person] ?? []) {
      this.off[category] = (this.off[category] ?? 0) + change
    }
    this.offWeighted += change * this.weight(person)
  }

  private weight(person: number): number {
    return this.weights[person] ?? 0
  }
}
