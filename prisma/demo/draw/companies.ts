import { companyFrame } from '../margins'
import { allot } from './allot'
import { answerCore } from './core'
import { byDepartment, communeDraw, type FrameCommune, formerRegionOf } from './frame'
import { answerPartnerships } from './partnerships'
import { type Person, person } from './person'
import type { CoreTargets, PartnershipTargets } from './targets'

export type CompaniesDraw = {
  seed: string
  /** Companies with 10 employees or more, and the smaller ones that answered too. */
  counts: { published: number; small: number }
  targets: CoreTargets
  partnerships: PartnershipTargets
}

/** Larger companies are over-sampled. */
const sampled = { e10_19: 0.38, e20_49: 0.31, e50_249: 0.23, e250: 0.08 }
const small = { e0: 0.35, e1_9: 0.65 }

export const sectorGroups: Record<string, string[]> = {
  production: ['agri', 'industrie', 'construction'],
  commerce: ['commerce_transport_hotel'],
  services: ['services', 'sante_educ'],
}

/** Department × number of employees × sector. */
export function drawCompanies(frame: readonly FrameCommune[], draw: CompaniesDraw): Person[] {
  const published = drawSizes(frame, draw.seed, draw.counts.published, sampled)
  const others = drawSizes(frame, `${draw.seed}/small`, draw.counts.small, small)
  for (const group of [published, others]) {
    answerCore(group, draw.targets, draw.seed)
    answerPartnerships(
      group,
      {
        targets: draw.partnerships,
        effects: ['innovation', 'performance', 'ancrage', 'image', 'equipe'],
        themes: {
          emploi: 0.44,
          diversite: 0.34,
          environnement: 0.29,
          education: 0.22,
          deveco: 0.23,
          culture_sport: 0.31,
          energie: 0.16,
          sante: 0.14,
        },
        size: ({ answers }) => sizes.indexOf(String(answers.ent_effectif)) - 3,
      },
      draw.seed,
    )
  }
  return [...published, ...others]
}

const sizes = ['e0', 'e1_9', 'e10_19', 'e20_49', 'e50_249', 'e250']

function drawSizes(
  frame: readonly FrameCommune[],
  seed: string,
  count: number,
  shares: Record<string, number>,
): Person[] {
  const cells = byDepartment(frame, (it) => it.population).flatMap(([department, inhabitants]) =>
    Object.entries(shares).flatMap(([size, sizeShare]) =>
      Object.entries(companyFrame.sector).map(
        ([sector, sectorShare]) =>
          [{ department, size, sector }, inhabitants * sizeShare * sectorShare] as const,
      ),
    ),
  )
  const drawCommune = communeDraw(frame)
  return allot(count, cells).flatMap(([{ department, size, sector }, number]) =>
    Array.from({ length: number }, (_, rank) => {
      const group = Object.keys(sectorGroups).find((name) => sectorGroups[name]?.includes(sector))
      const categories = [
        `department=${department}`,
        `former=${formerRegionOf(department)}`,
        `size=${size}`,
        `former-size=${formerRegionOf(department)}/${size === 'e250' ? 'e50_249' : size}`,
        `sector=${sector}`,
        `size-sector=${size === 'e250' ? 'e50_249' : size}/${group}`,
      ]
      const weight =
        (companyFrame.size[size as keyof typeof companyFrame.size] ?? 1) / (shares[size] ?? 1)
      const one = person(seed, `${department}/${size}/${sector}`, rank, categories, weight)
      one.answers.p_commune = drawCommune(department, one.dice).code
      answerProfile(one, size, sector)
      return one
    }),
  )
}

function answerProfile({ answers, dice }: Person, size: string, sector: string): void {
  answers.ent_effectif = size
  answers.ent_secteur = sector
  const rank = sizes.indexOf(size)
  answers.ent_type = dice.pick({
    independante: 64 - 7 * rank,
    groupe: 4 + 9 * rank,
    coop_ess: sector === 'sante_educ' ? 20 : 5,
    individuelle: size === 'e0' ? 60 : size === 'e1_9' ? 12 : 0,
  })
  if (!dice.chance(0.01)) {
    answers.ent_age = dice.pick({
      moins3: rank < 2 ? 16 : 4,
      '3a9': 19,
      '10a29': 42,
      '30plus': 30 + 4 * rank,
    })
  }
  if (!dice.chance(0.015)) {
    answers.ent_rse = dice.pick({
      formalisee: 3 + 9 * rank,
      informelle: 34,
      non: 60 - 9 * rank,
      nsp: 6,
    })
  }
  answers.ent_fonction = dice.pick({ dirigeant: 78 - 9 * rank, direction: 8 + 9 * rank, autre: 5 })
  if (answers.ent_fonction === 'autre') answers['ent_fonction.other'] = 'Responsable administratif'
}
