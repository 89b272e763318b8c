import { actorCodes, type Theme, themeCodes } from '../questionnaires/scales'
import { choose } from './choose'
import { answerFourSteps } from './four-steps'
import { initiative, otherSubject } from './invented-texts'
import { type Person, yes } from './person'
import type { CoreTargets } from './targets'

/** Answers of a group to the ten shared questions. Alliances, subjects and dynamic are never skipped. */
export function answerCore(people: readonly Person[], targets: CoreTargets, seed: string): void {
  for (const person of people) answerGravity(person, targets)
  answerPriorities(people, targets, seed)
  answerFourSteps(people, 'alliance_innov', targets.alliance, (p) => 2 * p.leaning.alliance, seed)
  answerSubjects(people, targets, seed)
  const dynamic = (p: Person) => p.leaning.alliance + p.leaning.engaged - p.leaning.critical
  answerFourSteps(people, 'dyn_territoire', targets.dynamic, dynamic, seed)
  for (const person of people) {
    answerInvolvement(person, targets)
    answerObstacles(person)
    if (yes(person, 0.13, person.leaning.engaged)) {
      person.answers.initiative_texte = initiative(person.dice)
    }
  }
}

function answerGravity({ answers, dice, leaning }: Person, { gravity }: CoreTargets): void {
  if (dice.chance(0.008)) return
  const leavesSome = dice.chance(0.05)
  const marks: Record<string, string> = {}
  for (const theme of themeCodes) {
    const felt = 0.5 * leaning.severity + 0.45 * leaning.themes[theme] + 0.74 * dice.normal()
    const mark = Math.min(10, Math.max(0, Math.round(gravity[theme] + 2 * felt)))
    if (leavesSome && dice.chance(0.3)) continue
    marks[theme] = dice.chance(theme === 'emploi' ? 0.01 : 0.035) ? 'nsp' : String(mark)
  }
  if (Object.keys(marks).length > 0) answers.frag_note = marks
}

function answerPriorities(people: readonly Person[], targets: CoreTargets, seed: string): void {
  const citing = people.filter(({ answers, dice }) => {
    if (dice.chance(0.02)) answers.frag_top3 = ['nsp']
    else return !dice.chance(0.015)
    return false
  })
  const emploi = choose(
    citing,
    Math.min(1, (targets.top3Emploi * people.length) / Math.max(1, citing.length)),
    ({ leaning, dice }) => leaning.themes.emploi + dice.normal(),
    `${seed}/frag_top3`,
  )
  for (const person of citing) {
    const { answers, dice, leaning } = person
    const appeal = (theme: Theme) =>
      Math.exp(0.6 * (targets.gravity[theme] - 6) + 0.8 * leaning.themes[theme])
    const others = themeCodes.filter((theme) => theme !== 'emploi')
    const count = Number(dice.pick({ 3: 84, 2: 10, 1: 6 }))
    const ranked: string[] = dice.some(
      Object.fromEntries(others.map((theme) => [theme, appeal(theme)])),
      emploi.has(person) ? count - 1 : count,
    )
    if (emploi.has(person)) {
      ranked.splice(
        Math.min(ranked.length, Number(dice.pick({ 0: 55, 1: 27, 2: 18 }))),
        0,
        'emploi',
      )
    }
    if (ranked.length < 3 && dice.chance(0.08)) {
      ranked.push('autre')
      answers['frag_top3.other'] = otherSubject(dice)
    }
    answers.frag_top3 = ranked
  }
}

function answerSubjects(people: readonly Person[], targets: CoreTargets, seed: string): void {
  const ticked = new Map(people.map((person) => [person, new Set<string>()]))
  const keen = (theme: Theme) => (person: Person) =>
    person.leaning.ticking + 0.3 * person.leaning.alliance + 0.9 * person.leaning.themes[theme]
  const tick = (among: readonly Person[], theme: Theme, share: number) => {
    const score = keen(theme)
    const noisy = (person: Person) => score(person) + person.dice.normal()
    const chosen = choose(among, share, noisy, `${seed}/cocon_sujets/${theme}`)
    for (const person of chosen) ticked.get(person)?.add(theme)
    return chosen
  }
  const { environnement, energie } = targets.cocon
  // The union is met first: it is counted as one subject in place of its two parts.
  const both = environnement + energie - targets.coconEnvEnergie
  const either = choose(
    people,
    targets.coconEnvEnergie,
    (person) => keen('environnement')(person) + person.dice.normal(),
    `${seed}/cocon_sujets/either`,
  )
  const green = tick([...either], 'environnement', environnement / targets.coconEnvEnergie)
  for (const person of either) if (!green.has(person)) ticked.get(person)?.add('energie')
  tick([...green], 'energie', both / environnement)
  for (const theme of themeCodes) {
    if (theme !== 'environnement' && theme !== 'energie') tick(people, theme, targets.cocon[theme])
  }
  for (const [person, codes] of ticked) finishSubjects(person, codes)
}

function finishSubjects({ answers, dice, leaning }: Person, codes: Set<string>): void {
  const chosen = [...themeCodes.filter((theme) => codes.has(theme))] as string[]
  if (chosen.length > 0 && dice.chance(0.02)) {
    chosen.push('autre')
    answers['cocon_sujets.other'] = otherSubject(dice)
  }
  answers.cocon_sujets = chosen.length > 0 ? chosen : [dice.pick({ nsp: 65, aucun: 35 })]
  if (chosen.length < 2 || dice.chance(0.025)) return
  const pull = (code: string) =>
    (code === 'emploi' ? 3 : 1) * Math.exp(leaning.themes[code as Theme] ?? 0)
  answers.cocon_premier = dice.pick(Object.fromEntries(chosen.map((code) => [code, pull(code)])))
}

function answerInvolvement(person: Person, { tooLittle }: CoreTargets): void {
  const { answers, dice, leaning } = person
  if (dice.chance(0.012)) return
  const rows: Record<string, string> = {}
  for (const actor of actorCodes) {
    if (dice.chance(0.015)) continue
    if (dice.chance(0.07)) rows[actor] = 'nsp'
    else rows[actor] = yes(person, tooLittle[actor], leaning.critical) ? 'trop_peu' : 'assez'
  }
  if (Object.keys(rows).length > 0) answers.mobilisation = rows
}

const obstacles = {
  temps: 38,
  moyens: 41,
  connaissance: 34,
  confiance: 24,
  juridique: 21,
  interet: 13,
  pilotage: 26,
  politique: 19,
}
const helps = {
  lieu: 34,
  diagnostic: 29,
  financement: 39,
  exemples: 31,
  methode: 20,
  soutien_elus: 22,
  simplification: 26,
  temps_agents: 13,
}

function answerObstacles({ answers, dice, leaning }: Person): void {
  const count = () => Number(dice.pick({ 1: 22, 2: 33, 3: 45 }))
  const left = dice.uniform()
  if (left < 0.06) answers.freins = ['nsp']
  else if (left < 0.09 && leaning.critical < 0) answers.freins = ['aucun']
  else if (left < 0.98) answers.freins = dice.some(obstacles, count())
  const right = dice.uniform()
  if (right < 0.07) answers.conditions = ['nsp']
  else if (right < 0.975) answers.conditions = dice.some(helps, count())
}
