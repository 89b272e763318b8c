import { allot } from './allot'
import { choose } from './choose'
import { answerCore } from './core'
import { answerFourSteps } from './four-steps'
import { type FrameCommune, sizeBands } from './frame'
import { type Person, person, yes } from './person'
import { random } from './random'
import type { CoreTargets } from './targets'

export type MayorsDraw = {
  seed: string
  /** Mayors and deputies in each size band. */
  counts: Record<string, number>
  /** Fewest in a size band of a former region. */
  atLeast: number
  /** Other elected members and employees who answered for the town hall. */
  others: number
  targets: CoreTargets
}

/** One answer per commune, larger communes over-sampled: size band × former region, then department. */
export function drawMayors(frame: readonly FrameCommune[], draw: MayorsDraw): Person[] {
  const left = [...frame]
  const dice = random(`${draw.seed}/communes`)
  const take = (fits: (commune: FrameCommune) => boolean) => {
    const fitting = left.filter(fits)
    const commune = fitting[Math.floor(dice.uniform() * fitting.length)]
    if (commune) left.splice(left.indexOf(commune), 1)
    return commune
  }
  const sampled = strata(frame, draw).flatMap(([{ department, band }, count]) =>
    Array.from({ length: count }, (_, rank) => {
      const fits = (it: FrameCommune) => it.department === department && it.sizeBand === band
      const weight = frame.filter(fits).length / count
      const commune = take(fits)
      return commune ? [mayor(draw.seed, commune, rank, weight)] : []
    }).flat(),
  )
  const others = Array.from({ length: draw.others }, (_, rank) => {
    const commune = take(() => true)
    return commune ? [mayor(`${draw.seed}/others`, commune, rank, 1)] : []
  }).flat()
  for (const one of sampled) {
    const deputies = one.categories.includes('size=10000plus') ? 0.4 : 0.17
    one.answers.p_fonction = one.dice.chance(deputies) ? 'adjoint' : 'maire'
  }
  for (const one of others) {
    one.answers.p_fonction = one.dice.pick({ autre_elu: 60, agent: 40 })
  }
  for (const group of [sampled, others]) {
    answerCore(group, draw.targets, draw.seed)
    answerOwn(group, draw.seed)
  }
  return [...sampled, ...others]
}

/** Size band × former region with its minimum, spread over departments as the communes are. */
function strata(frame: readonly FrameCommune[], draw: MayorsDraw) {
  const formerRegions = [...new Set(frame.map(({ formerRegion }) => formerRegion))].sort()
  return sizeBands.flatMap((band) => {
    const inBand = frame.filter(({ sizeBand }) => sizeBand === band)
    const regions = formerRegions.map((name) => {
      const communes = inBand.filter(({ formerRegion }) => formerRegion === name)
      return { communes, least: Math.min(draw.atLeast, communes.length) }
    })
    const free = (draw.counts[band] ?? 0) - regions.reduce((sum, { least }) => sum + least, 0)
    const extra = allot(
      Math.max(0, free),
      regions.map((region) => [region, region.communes.length - region.least] as const),
    )
    return extra.flatMap(([{ communes, least }, more]) => {
      const names = [...new Set(communes.map(({ department }) => department))]
      const sizes = names.map(
        (department) =>
          [
            { department, band },
            communes.filter((it) => it.department === department).length,
          ] as const,
      )
      return allot(Math.min(communes.length, least + more), sizes)
    })
  })
}

function mayor(seed: string, commune: FrameCommune, rank: number, weight: number): Person {
  const { department, formerRegion, sizeBand } = commune
  const categories = [
    `size=${sizeBand}`,
    `former=${formerRegion}`,
    `size-former=${sizeBand}/${formerRegion}`,
    `department=${department}`,
  ]
  const one = person(seed, `${sizeBand}/${formerRegion}/${department}`, rank, categories, weight)
  one.answers.p_commune = commune.code
  return one
}

const step: Record<string, number> = {
  lt500: -0.9,
  '500_1999': -0.2,
  '2000_9999': 0.7,
  '10000plus': 1.6,
}

function answerOwn(people: readonly Person[], seed: string): void {
  const wish = { positive: 0.64, top: 0.18, dontKnow: 0.08, bottom: 0.07 }
  answerFourSteps(people, 'mai_intention', wish, (one) => 2 * one.leaning.alliance, seed)
  const running = choose(
    people,
    0.27,
    ({ leaning, dice }) => leaning.engaged + dice.normal(),
    `${seed}/mai_projet`,
  )
  for (const one of people) {
    const { answers, dice, leaning } = one
    const size = step[one.cell.split('/')[0] ?? ''] ?? 0
    const active = 0.7 * size + leaning.engaged
    const ticked = (shares: Record<string, number>) =>
      Object.entries(shares)
        .filter(([, share]) => yes(one, share, active))
        .map(([code]) => code)
    const orNone = (codes: string[]) => (codes.length > 0 ? codes : ['aucun'])
    if (!dice.chance(0.02)) {
      answers.mai_leviers = orNone(
        ticked({
          subvention: 0.22,
          locaux: 0.41,
          mise_en_relation: 0.36,
          appel: 0.07,
          achats: 0.17,
          instance: 0.19,
          poste: 0.14,
        }),
      )
    }
    if (!dice.chance(0.015)) {
      answers.mai_partenaires = orNone(
        ticked({
          dep_region: 0.47,
          etat: 0.28,
          entreprises: 0.26,
          associations: 0.55,
          ecoles: 0.31,
          citoyens: 0.33,
          autres_communes: 0.52,
        }),
      )
    }
    answers.mai_projet = running.has(one) ? 'oui' : dice.pick({ en_projet: 17, non: 74, nsp: 9 })
    answerEffects(one)
    const needs = {
      ingenierie: 42,
      budget: 51,
      formation: 17,
      interco: 38,
      exemples: 24,
      cadre: 35,
    }
    if (dice.chance(0.05)) answers.mai_besoins = ['rien']
    else if (!dice.chance(0.02)) {
      answers.mai_besoins = dice.some(needs, Number(dice.pick({ 1: 20, 2: 35, 3: 45 })))
    }
    answers.p_sexe = dice.chance(0.18) ? 'f' : 'h'
    answers.p_age = dice.pick({ moins45: 9, '45a54': 19, '55a64': 39, '65plus': 33 })
    answers.p_mandat =
      answers.p_fonction === 'maire' ? dice.pick({ m1: 53, m2: 26, m3plus: 21 }) : 'sans_objet'
    if (!dice.chance(0.015)) answers.p_interco = dice.chance(size > 0 ? 0.55 : 0.27) ? 'oui' : 'non'
  }
}

function answerEffects({ answers, dice, leaning }: Person): void {
  const levers = answers.mai_leviers as string[] | undefined
  const uses = levers?.some((code) => code !== 'aucun') ?? false
  if (answers.mai_projet !== 'oui' && !uses) return
  const rows: Record<string, string> = {}
  for (const row of ['solutions', 'services', 'confiance', 'attractivite']) {
    const felt = 2 + 0.5 * leaning.alliance + 0.6 * dice.normal()
    rows[row] = dice.chance(0.06) ? 'nsp' : String(Math.min(3, Math.max(1, Math.round(felt))))
  }
  answers.mai_effets = rows
}
