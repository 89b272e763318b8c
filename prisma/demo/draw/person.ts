import type { Answers } from '@/lib/questionnaire/answers'
import { type Theme, themeCodes } from '../questionnaires/scales'
import { type Random, random } from './random'

/** An invented respondent: where the weighting puts them, what they are like, what they answer. */
export type Person = {
  /** The response's identifier. */
  id: string
  /** Weighting cell; the seed of the person's dice. */
  cell: string
  /** Categories of the margins that a weighting may use: `department=67`. */
  categories: string[]
  /** Population over sample in the cell, up to a constant: near what a weighting will give. */
  expectedWeight: number
  dice: Random
  /** Leanings, mean 0 and standard deviation 1, that make one person's answers hang together. */
  leaning: {
    /** Believes in alliances. */
    alliance: number
    /** Finds problems grave. */
    severity: number
    /** Ticks many boxes. */
    ticking: number
    /** Finds others not involved enough. */
    critical: number
    /** Gives time, joins in. */
    engaged: number
    themes: Record<Theme, number>
  }
  answers: Answers
}

export function person(
  seed: string,
  cell: string,
  rank: number,
  categories: string[],
  expectedWeight = 1,
): Person {
  const dice = random(`${seed}/${cell}/${rank}`)
  const alliance = dice.normal()
  const mixed = (other: number, part: number) =>
    part * other + Math.sqrt(1 - part * part) * dice.normal()
  const themes = Object.fromEntries(themeCodes.map((theme) => [theme, dice.normal()])) as Record<
    Theme,
    number
  >
  themes.energie = mixed(themes.environnement, 0.75)
  themes.deveco = mixed(themes.emploi, 0.5)
  themes.pauvrete = mixed(themes.pouvoir_achat, 0.5)
  return {
    id: dice.uuid(),
    cell,
    categories,
    expectedWeight,
    dice,
    leaning: {
      alliance,
      severity: dice.normal(),
      ticking: mixed(alliance, 0.4),
      critical: mixed(alliance, -0.3),
      engaged: mixed(alliance, 0.5),
      themes,
    },
    answers: {},
  }
}

/** Chance of a yes from its mean share and a leaning: logistic. */
export function yes(person: Person, share: number, leaning: number, strength = 0.8): boolean {
  const odds = (share / (1 - share)) * Math.exp(strength * leaning)
  return person.dice.chance(odds / (1 + odds))
}
