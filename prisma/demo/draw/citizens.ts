import { ageBands, shareOfWomen } from '../margins'
import type { actorCodes } from '../questionnaires/scales'
import { allot } from './allot'
import { choose } from './choose'
import { answerCore } from './core'
import { answerFourSteps } from './four-steps'
import { byDepartment, communeDraw, type FrameCommune } from './frame'
import { type Person, person, yes } from './person'
import type { CoreTargets } from './targets'

export type CitizensDraw = {
  seed: string
  count: number
  year: number
  targets: CoreTargets
  /** How readily an age band answers, against the others; 1 everywhere for an exact quota. */
  response?: Partial<Record<string, number>>
}

/** A quota sample: department × age × sex by the margins, then their answers. */
export function drawCitizens(frame: readonly FrameCommune[], draw: CitizensDraw): Person[] {
  const cells = byDepartment(frame, (it) => it.population).flatMap(([department, inhabitants]) =>
    ageBands.flatMap((band) =>
      (['f', 'h'] as const).map((sexe) => {
        const women = shareOfWomen[band.code] ?? 0.5
        const share =
          inhabitants *
          band.population *
          (sexe === 'f' ? women : 1 - women) *
          (draw.response?.[band.code] ?? 1)
        return [{ department, band, sexe }, share] as const
      }),
    ),
  )
  const drawCommune = communeDraw(frame)
  const people = allot(draw.count, cells).flatMap(([{ department, band, sexe }, count]) =>
    Array.from({ length: count }, (_, rank) => {
      const cell = `${department}/${band.code}/${sexe}`
      const one = person(draw.seed, cell, rank, [], 1 / (draw.response?.[band.code] ?? 1))
      const age = band.from + Math.floor(one.dice.uniform() * (band.to - band.from + 1))
      const commune = drawCommune(department, one.dice)
      one.answers.p_commune = commune.code
      one.answers.p_naissance = draw.year - age
      answerProfile(one, sexe, age)
      one.categories.push(
        `department=${department}`,
        `former=${commune.formerRegion}`,
        `sex-age=${sexe}/${band.code}`,
        `age=${band.code}`,
        `pcs=${one.answers.p_pcs}`,
        `size=${commune.sizeBand}`,
      )
      return one
    }),
  )
  // Two who would rather not say: their age alone weighs them.
  for (const one of people.filter((_, at) => at % Math.ceil(people.length / 2) === 37)) {
    one.answers.p_sexe = 'autre'
  }
  answerCore(people, draw.targets, draw.seed)
  answerOwn(people, draw.seed)
  return people
}

const occupations: Record<string, Record<string, number>> = {
  young: { pcs1: 0.5, pcs2: 2, pcs3: 8, pcs4: 16, pcs5: 20, pcs6: 18, pcs8: 36 },
  working: { pcs1: 1.5, pcs2: 6.5, pcs3: 15, pcs4: 24, pcs5: 24, pcs6: 19, pcs8: 10 },
  senior: { pcs1: 0.7, pcs2: 2.5, pcs3: 3.5, pcs4: 4, pcs5: 4.5, pcs6: 2.8, pcs7: 76, pcs8: 6 },
  old: { pcs7: 95, pcs8: 5 },
}
const women: Record<string, number> = {
  pcs1: 0.5,
  pcs2: 0.55,
  pcs3: 0.85,
  pcs5: 1.7,
  pcs6: 0.4,
  pcs8: 1.2,
}
const men: Record<string, number> = { pcs5: 0.45, pcs6: 1.6, pcs8: 0.8 }

function answerProfile({ answers, dice }: Person, sexe: 'f' | 'h', age: number): void {
  answers.p_sexe = sexe
  const stage = age < 30 ? 'young' : age < 60 ? 'working' : age < 75 ? 'senior' : 'old'
  const tilt = sexe === 'f' ? women : men
  const weights = Object.entries(occupations[stage] ?? {}).map(
    ([code, weight]) => [code, weight * (tilt[code] ?? 1)] as const,
  )
  const pcs = dice.pick(Object.fromEntries(weights))
  answers.p_pcs = pcs
  if (!dice.chance(0.015)) {
    const graduate = pcs === 'pcs3' ? 12 : pcs === 'pcs4' ? 3 : age < 45 ? 1.4 : 0.6
    const without = pcs === 'pcs3' ? 0.05 : age >= 75 ? 2.5 : age < 45 ? 0.5 : 1
    answers.p_diplome = dice.pick({
      aucun: 22 * without,
      cap: 27 * Math.min(1.2, without + 0.4),
      bac: 19,
      bac2: 13,
      bac3: 15 * graduate,
    })
  }
  if (!dice.chance(0.01)) {
    answers.p_anciennete = dice.pick({
      moins2: age < 30 ? 18 : 5,
      '2a9': age < 45 ? 32 : 14,
      '10plus': age < 30 ? 50 : 80,
    })
  }
}

function answerOwn(people: readonly Person[], seed: string): void {
  const keen = (one: Person) => one.leaning.engaged + 0.6 * one.leaning.alliance
  const willing = { positive: 0.58, top: 0.14, dontKnow: 0.11, bottom: 0.1 }
  answerFourSteps(people, 'cit_envie', willing, keen, seed)
  const heard = { positive: 0.43, top: 0.11, dontKnow: 0.14, bottom: 0.11 }
  answerFourSteps(people, 'cit_ecoute', heard, (one) => -one.leaning.critical, seed)
  const informed = choose(people, 0.36, (one) => keen(one) + one.dice.normal(), `${seed}/connait`)
  for (const one of people) {
    const { answers, dice, leaning } = one
    answers.cit_connait = informed.has(one)
      ? dice.pick({ precis: 40, vague: 60 })
      : dice.pick({ non: 89, nsp: 11 })
    const working = ['pcs2', 'pcs3', 'pcs4', 'pcs5', 'pcs6'].includes(String(answers.p_pcs))
    const deeds = Object.entries({
      benevolat: 0.26,
      don: 0.38,
      participation: 0.14,
      achat: 0.33,
      travail: working ? 0.13 : 0.03,
    })
      .filter(([, share]) => yes(one, share, leaning.engaged))
      .map(([deed]) => deed)
    if (!dice.chance(0.02)) answers.cit_engage = deeds.length > 0 ? deeds : ['aucun']
    const launchers = {
      commune: 46,
      dep_region: 19,
      etat: 12,
      entreprises: 29,
      associations: 38,
      ecoles: 8,
      citoyens: 22,
    } satisfies Record<(typeof actorCodes)[number], number>
    const left = dice.uniform()
    if (left < 0.08) answers.cit_initiateur = ['nsp']
    else if (left < 0.98) answers.cit_initiateur = dice.some(launchers, dice.chance(0.75) ? 2 : 1)
    if (dice.chance(0.012)) delete answers.cit_ecoute
    if (dice.chance(0.01)) delete answers.cit_envie
  }
}

/** People who begin and are thanked at the end of the first page: from elsewhere, or minors. */
export function drawScreenedOut(
  frame: readonly FrameCommune[],
  { seed, year }: { seed: string; year: number },
  counts: { outside: number; minors: number },
): Person[] {
  const drawCommune = communeDraw(frame)
  const outside = Array.from({ length: counts.outside }, (_, rank) => {
    const one = person(seed, 'outside', rank, [])
    one.answers = {
      p_commune: 'hors_region',
      p_naissance: year - 18 - Math.floor(one.dice.uniform() * 60),
    }
    return one
  })
  const minors = Array.from({ length: counts.minors }, (_, rank) => {
    const one = person(seed, 'minors', rank, [])
    one.answers = {
      p_commune: drawCommune('67', one.dice).code,
      p_naissance: year - 15 - Math.floor(one.dice.uniform() * 3),
    }
    return one
  })
  return [...outside, ...minors]
}
