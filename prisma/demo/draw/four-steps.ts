import { choose } from './choose'
import type { Person } from './person'
import type { FourSteps } from './targets'

/** Answers 4, 3, 2, 1 or nsp, in shares met within the weighting categories. */
export function answerFourSteps(
  people: readonly Person[],
  item: string,
  shares: FourSteps,
  leaning: (person: Person) => number,
  seed: string,
): void {
  const part = (share: number, of: number) => (of > 0 ? Math.min(1, share / of) : 0)
  const negative = 1 - shares.positive
  const noisy = (person: Person) => leaning(person) + person.dice.normal()
  const yes = choose(people, shares.positive, noisy, `${seed}/${item}/yes`)
  const top = choose([...yes], part(shares.top, shares.positive), noisy, `${seed}/${item}/top`)
  const rest = people.filter((person) => !yes.has(person))
  const lost = choose(
    rest,
    part(shares.dontKnow, negative),
    (person) => person.dice.normal(),
    `${seed}/${item}/nsp`,
  )
  const no = rest.filter((person) => !lost.has(person))
  const bottom = choose(
    no,
    part(shares.bottom, negative - shares.dontKnow),
    (person) => -noisy(person),
    `${seed}/${item}/bottom`,
  )
  for (const person of people) {
    if (yes.has(person)) person.answers[item] = top.has(person) ? '4' : '3'
    else if (lost.has(person)) person.answers[item] = 'nsp'
    else person.answers[item] = bottom.has(person) ? '1' : '2'
  }
}
