import { themeCodes } from '../questionnaires/scales'
import { choose } from './choose'
import { type Person, yes } from './person'
import type { PartnershipTargets } from './targets'

export type PartnershipDraw = {
  targets: PartnershipTargets
  effects: readonly string[]
  /** Chance of each subject among those who practise, before their own leanings. */
  themes: Partial<Record<(typeof themeCodes)[number], number>>
  /** Size of the structure, around 0: larger ones have more partnerships. */
  size: (person: Person) => number
}

/** Practice, then what only those who practise are asked. */
export function answerPartnerships(
  people: readonly Person[],
  draw: PartnershipDraw,
  seed: string,
): void {
  const { practice } = draw.targets
  let left = people
  let leftShare = 1
  for (const code of ['actuel', 'refus', 'passe', 'souhait'] as const) {
    const towards = code === 'refus' ? -1 : 1
    const chosen = choose(
      left,
      Math.min(1, practice[code] / leftShare),
      ({ leaning, dice }) => towards * (leaning.alliance + leaning.engaged) + dice.normal(),
      `${seed}/part_pratique/${code}`,
    )
    for (const one of chosen) one.answers.part_pratique = code
    left = left.filter((one) => !chosen.has(one))
    leftShare -= practice[code]
  }
  for (const one of left) one.answers.part_pratique = 'nsp'

  const practising = people.filter(({ answers }) => answers.part_pratique === 'actuel')
  answerTypes(practising, draw.targets, seed)
  for (const one of practising) answerPresent(one, draw)
  for (const one of people) answerEffectsAndIntention(one, draw.effects)
}

const types = ['mecenat', 'pratiques_resp', 'coop_eco', 'innov_soc', 'autre'] as const

function answerTypes(
  practising: readonly Person[],
  targets: PartnershipTargets,
  seed: string,
): void {
  const { mecenat, coop_eco, innov_soc, autre } = targets.otherTypes
  const responsible = choose(
    practising,
    targets.responsible,
    ({ leaning, dice }) => leaning.themes.diversite + leaning.themes.environnement + dice.normal(),
    `${seed}/part_types`,
  )
  // Everyone has one form at least: those without responsible practices have their main one among the others.
  const others = { mecenat, coop_eco, innov_soc, autre }
  const sum = mecenat + coop_eco + innov_soc + autre
  const surplus = Math.max(0, (targets.responsible + sum - 1) / sum)
  for (const one of practising) {
    const { answers, dice, leaning } = one
    const chosen = new Set<string>()
    if (responsible.has(one)) chosen.add('pratiques_resp')
    else chosen.add(dice.pick(others))
    for (const [code, share] of Object.entries(others)) {
      if (code !== 'autre' && yes(one, share * surplus, leaning.engaged)) chosen.add(code)
    }
    answers.part_types = types.filter((code) => chosen.has(code))
    if (chosen.has('autre')) answers['part_types.other'] = 'Prêt de matériel entre structures'
  }
}

const scopes = { local: 0.58, departement: 0.44, region: 0.3, national: 0.17, international: 0.04 }

function answerPresent(one: Person, draw: PartnershipDraw): void {
  const { answers, dice, leaning } = one
  if (dice.chance(0.05)) answers.part_nombre = 'nsp'
  else if (!dice.chance(0.03)) {
    const felt = Math.exp(0.7 + 0.35 * draw.size(one) + 0.3 * leaning.engaged + 0.6 * dice.normal())
    answers.part_nombre = Math.min(60, Math.max(1, Math.round(felt)))
  }
  const ticked = Object.entries(scopes).filter(([code, share]) =>
    yes(one, share, code === 'local' ? -0.2 : draw.size(one), 0.5),
  )
  if (ticked.length > 0) answers.part_echelle = ticked.map(([code]) => code)
  const themes = themeCodes.filter((theme) => {
    const share = draw.themes[theme] ?? 0.06
    return yes(one, share, 0.7 * leaning.themes[theme] + 0.4 * leaning.ticking)
  })
  if (themes.length > 0) answers.part_themes = themes
}

function answerEffectsAndIntention({ answers, dice, leaning }: Person, effects: readonly string[]) {
  const practice = String(answers.part_pratique)
  if ((practice === 'actuel' || practice === 'passe') && !dice.chance(0.015)) {
    const rows: Record<string, string> = {}
    effects.forEach((row, at) => {
      const felt = 2.1 - 0.07 * at + 0.45 * leaning.alliance + 0.6 * dice.normal()
      if (dice.chance(0.02)) return
      rows[row] = dice.chance(0.05) ? 'nsp' : String(Math.min(3, Math.max(1, Math.round(felt))))
    })
    if (Object.keys(rows).length > 0) answers.part_effets = rows
  }
  const plans: Record<string, Record<string, number>> = {
    actuel: { plus: 46, stable: 43, moins: 4, aucun: 1, nsp: 6 },
    passe: { plus: 38, stable: 14, moins: 6, aucun: 28, nsp: 14 },
    souhait: { plus: 57, stable: 8, moins: 1, aucun: 15, nsp: 19 },
    refus: { plus: 3, stable: 9, moins: 2, aucun: 79, nsp: 7 },
    nsp: { plus: 15, stable: 15, moins: 2, aucun: 25, nsp: 43 },
  }
  if (!dice.chance(0.01)) answers.part_intention = dice.pick(plans[practice] ?? { nsp: 1 })
}
