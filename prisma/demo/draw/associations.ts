import { associationFrame } from '../margins'
import { allot } from './allot'
import { answerCore } from './core'
import { byDepartment, communeDraw, type FrameCommune, formerRegionOf } from './frame'
import { answerPartnerships } from './partnerships'
import { type Person, person } from './person'
import { category, type DrawMargin, rake } from './rake'
import type { CoreTargets, PartnershipTargets } from './targets'

export type AssociationsDraw = {
  seed: string
  count: number
  /** How readily a department answers, against the others. */
  response: (department: string) => number
  targets: CoreTargets
  partnerships: PartnershipTargets
}

export const domainGroups: Record<string, string[]> = {
  loisirs: ['sport', 'culture', 'loisirs'],
  solidarite: ['social_sante', 'droits', 'insertion'],
  territoire: ['education', 'economie', 'environnement', 'autre'],
}

/** What the demo weights associations by, as in the file of margins. */
export const associationMargins: DrawMargin[] = [
  {
    of: category('employer-field'),
    totals: new Map(Object.entries(associationFrame.employerField)),
  },
  { of: category('former'), totals: new Map(Object.entries(associationFrame.formerRegion)) },
]

/** Department × employer or not × field; employers are over-sampled. */
export function drawAssociations(frame: readonly FrameCommune[], draw: AssociationsDraw): Person[] {
  const fields = Object.entries(associationFrame.domain)
  const cells = byDepartment(frame, (it) => it.population).flatMap(([department, inhabitants]) =>
    (['yes', 'no'] as const).flatMap((employer) =>
      fields.map(([field, share]) => {
        const solid = domainGroups.loisirs?.includes(field) ? 1 : 1.8
        const sampled = (employer === 'yes' ? 0.28 * solid : 0.72) * draw.response(department)
        return [{ department, employer, field }, inhabitants * share * sampled] as const
      }),
    ),
  )
  const drawCommune = communeDraw(frame)
  const people = allot(draw.count, cells).flatMap(([cell, count]) =>
    Array.from({ length: count }, (_, rank) => {
      const { department, employer, field } = cell
      const group = Object.keys(domainGroups).find((name) => domainGroups[name]?.includes(field))
      const categories = [
        `department=${department}`,
        `former=${formerRegionOf(department)}`,
        `employer=${employer}`,
        `field=${group}`,
        `former-employer=${formerRegionOf(department)}/${employer}`,
        `employer-field=${employer}/${group}`,
      ]
      const name = `${department}/${employer}/${field}`
      const one = person(draw.seed, name, rank, categories)
      one.answers.p_commune = drawCommune(department, one.dice).code
      answerProfile(one, department, employer === 'yes', field)
      return one
    }),
  )
  // Far from proportional, so that what a weighting will do is worked out before the answers are.
  const weights = rake(people, associationMargins, 50)
  for (const one of people) one.expectedWeight = weights.get(one) ?? 1
  answerCore(people, draw.targets, draw.seed)
  answerPartnerships(
    people,
    {
      targets: draw.partnerships,
      effects: ['innovation', 'performance', 'ressources', 'ancrage', 'equipe'],
      themes: {
        emploi: 0.4,
        diversite: 0.27,
        education: 0.24,
        culture_sport: 0.28,
        environnement: 0.2,
        pauvrete: 0.2,
        lien_social: 0.22,
        deveco: 0.16,
        sante: 0.15,
      },
      size: ({ answers }) =>
        ['s0', 's1_2', 's3_9', 's10_49', 's50'].indexOf(String(answers.asso_salaries)) - 1,
    },
    draw.seed,
  )
  return people
}

function answerProfile(
  { answers, dice }: Person,
  department: string,
  employer: boolean,
  field: string,
) {
  answers.asso_domaine = field
  if (field === 'autre') answers['asso_domaine.other'] = 'Jumelage'
  answers.asso_salaries = employer ? dice.pick({ s1_2: 42, s3_9: 33, s10_49: 19, s50: 6 }) : 's0'
  const budgets: Record<string, Record<string, number>> = {
    s0: { b0_10: 60, b10_50: 31, b50_200: 7, b200_500: 0.5, b500: 0.1 },
    s1_2: { b0_10: 4, b10_50: 38, b50_200: 50, b200_500: 8 },
    s3_9: { b10_50: 5, b50_200: 42, b200_500: 43, b500: 10 },
    s10_49: { b200_500: 22, b500: 78 },
    s50: { b500: 100 },
  }
  if (!dice.chance(0.02)) {
    answers.asso_budget = dice.chance(0.05)
      ? 'nsp'
      : dice.pick(budgets[String(answers.asso_salaries)] ?? {})
  }
  answers.asso_rayon = employer
    ? dice.pick({ commune: 20, interco: 26, departement: 30, region: 15, national: 9 })
    : dice.pick({ commune: 47, interco: 24, departement: 17, region: 7, national: 5 })
  // Alsace and Moselle keep a law of associations of their own.
  const local = ['57', '67', '68'].includes(department)
  answers.asso_statut = dice.pick({
    [local ? 'droit_local' : 'loi1901']: 93,
    rup: employer ? 4 : 1,
    fondation: employer ? 3 : 1,
    autre: 0.5,
  })
  if (answers.asso_statut === 'autre') answers['asso_statut.other'] = 'Collectif d’associations'
  if (!dice.chance(0.01)) {
    answers.asso_fonction = dice.pick({
      president: employer ? 34 : 63,
      bureau: employer ? 17 : 35,
      direction: employer ? 49 : 0,
    })
  }
}
