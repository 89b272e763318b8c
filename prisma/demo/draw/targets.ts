import type { actorCodes, Theme } from '../questionnaires/scales'

/** An answer on a four-step scale: share positive {4,3}, share of 4, of don't know, of 1. */
export type FourSteps = { positive: number; top: number; dontKnow: number; bottom: number }

/** What an audience answers to the shared core, as shares of everyone asked. */
export type CoreTargets = {
  alliance: FourSteps
  dynamic: FourSteps
  /** Share that cites each subject of co-construction. */
  cocon: Record<Theme, number>
  /** Share that cites the environment or energy: the two counted as one. */
  coconEnvEnergie: number
  /** Mean mark of gravity, 0 to 10. */
  gravity: Record<Theme, number>
  /** Share that ranks employment among its three priorities. */
  top3Emploi: number
  /** Share that finds each actor not involved enough. */
  tooLittle: Record<(typeof actorCodes)[number], number>
}

/** Partnerships between companies and associations; shares of everyone, then of those who practise. */
export type PartnershipTargets = {
  practice: { actuel: number; passe: number; souhait: number; refus: number }
  responsible: number
  otherTypes: { mecenat: number; coop_eco: number; innov_soc: number; autre: number }
}

/**
 * Shares of the founding document (69/81/95/89, 51/93/71/67, 31/36) and, around them, invented ones
 * near the published national figures.
 */
export const citizens2017: CoreTargets = {
  alliance: { positive: 0.69, top: 0.19, dontKnow: 0.08, bottom: 0.06 },
  dynamic: { positive: 0.45, top: 0.11, dontKnow: 0.21, bottom: 0.16 },
  cocon: {
    emploi: 0.51,
    deveco: 0.385,
    pouvoir_achat: 0.285,
    pauvrete: 0.25,
    education: 0.275,
    logement: 0.265,
    sante: 0.36,
    vieillissement: 0.24,
    lien_social: 0.26,
    diversite: 0.335,
    securite: 0.255,
    mobilite: 0.395,
    environnement: 0.315,
    energie: 0.265,
    numerique: 0.17,
    culture_sport: 0.215,
  },
  coconEnvEnergie: 0.43,
  gravity: {
    emploi: 7.3,
    deveco: 6.5,
    pouvoir_achat: 6.7,
    pauvrete: 6.2,
    education: 5.4,
    logement: 5.2,
    sante: 6.0,
    vieillissement: 5.6,
    lien_social: 5.3,
    diversite: 5.1,
    securite: 6.4,
    mobilite: 5.5,
    environnement: 5.9,
    energie: 5.6,
    numerique: 4.3,
    culture_sport: 3.9,
  },
  top3Emploi: 0.5,
  tooLittle: {
    commune: 0.37,
    dep_region: 0.45,
    etat: 0.61,
    entreprises: 0.54,
    associations: 0.22,
    ecoles: 0.41,
    citoyens: 0.55,
  },
}

export const mayors2017: CoreTargets = {
  alliance: { positive: 0.81, top: 0.26, dontKnow: 0.05, bottom: 0.02 },
  dynamic: { positive: 0.74, top: 0.29, dontKnow: 0.03, bottom: 0.1 },
  cocon: {
    emploi: 0.93,
    deveco: 0.78,
    pouvoir_achat: 0.21,
    pauvrete: 0.32,
    education: 0.39,
    logement: 0.44,
    sante: 0.46,
    vieillissement: 0.5,
    lien_social: 0.42,
    diversite: 0.54,
    securite: 0.25,
    mobilite: 0.67,
    environnement: 0.5,
    energie: 0.47,
    numerique: 0.41,
    culture_sport: 0.36,
  },
  coconEnvEnergie: 0.63,
  gravity: {
    emploi: 7.4,
    deveco: 6.8,
    pouvoir_achat: 5.7,
    pauvrete: 5.5,
    education: 4.4,
    logement: 4.8,
    sante: 6.2,
    vieillissement: 6.1,
    lien_social: 5.2,
    diversite: 4.4,
    securite: 4.6,
    mobilite: 6.3,
    environnement: 5.0,
    energie: 5.1,
    numerique: 5.8,
    culture_sport: 3.6,
  },
  top3Emploi: 0.57,
  tooLittle: {
    commune: 0.24,
    dep_region: 0.42,
    etat: 0.66,
    entreprises: 0.57,
    associations: 0.26,
    ecoles: 0.46,
    citoyens: 0.58,
  },
}

export const associations2017: CoreTargets = {
  alliance: { positive: 0.95, top: 0.48, dontKnow: 0.02, bottom: 0.005 },
  dynamic: { positive: 0.61, top: 0.2, dontKnow: 0.1, bottom: 0.1 },
  cocon: {
    emploi: 0.71,
    deveco: 0.5,
    pouvoir_achat: 0.21,
    pauvrete: 0.38,
    education: 0.42,
    logement: 0.29,
    sante: 0.35,
    vieillissement: 0.33,
    lien_social: 0.44,
    diversite: 0.585,
    securite: 0.14,
    mobilite: 0.465,
    environnement: 0.42,
    energie: 0.36,
    numerique: 0.27,
    culture_sport: 0.4,
  },
  coconEnvEnergie: 0.535,
  gravity: {
    emploi: 7.2,
    deveco: 6.0,
    pouvoir_achat: 6.2,
    pauvrete: 6.6,
    education: 5.6,
    logement: 5.7,
    sante: 5.9,
    vieillissement: 5.8,
    lien_social: 6.3,
    diversite: 6.0,
    securite: 4.5,
    mobilite: 5.9,
    environnement: 5.5,
    energie: 5.3,
    numerique: 4.8,
    culture_sport: 4.6,
  },
  top3Emploi: 0.49,
  tooLittle: {
    commune: 0.36,
    dep_region: 0.44,
    etat: 0.64,
    entreprises: 0.63,
    associations: 0.21,
    ecoles: 0.44,
    citoyens: 0.5,
  },
}

export const companies2017: CoreTargets = {
  alliance: { positive: 0.89, top: 0.34, dontKnow: 0.03, bottom: 0.02 },
  dynamic: { positive: 0.54, top: 0.15, dontKnow: 0.16, bottom: 0.12 },
  cocon: {
    emploi: 0.67,
    deveco: 0.57,
    pouvoir_achat: 0.19,
    pauvrete: 0.2,
    education: 0.405,
    logement: 0.27,
    sante: 0.24,
    vieillissement: 0.17,
    lien_social: 0.19,
    diversite: 0.44,
    securite: 0.22,
    mobilite: 0.475,
    environnement: 0.4,
    energie: 0.385,
    numerique: 0.34,
    culture_sport: 0.21,
  },
  coconEnvEnergie: 0.52,
  gravity: {
    emploi: 7.1,
    deveco: 6.5,
    pouvoir_achat: 5.8,
    pauvrete: 5.3,
    education: 5.9,
    logement: 4.9,
    sante: 5.3,
    vieillissement: 4.9,
    lien_social: 4.5,
    diversite: 4.9,
    securite: 5.4,
    mobilite: 6.0,
    environnement: 5.2,
    energie: 5.4,
    numerique: 5.1,
    culture_sport: 3.4,
  },
  top3Emploi: 0.55,
  tooLittle: {
    commune: 0.44,
    dep_region: 0.43,
    etat: 0.6,
    entreprises: 0.48,
    associations: 0.31,
    ecoles: 0.5,
    citoyens: 0.53,
  },
}

export const associationPartnerships2017: PartnershipTargets = {
  practice: { actuel: 0.31, passe: 0.09, souhait: 0.36, refus: 0.19 },
  responsible: 0.29,
  otherTypes: { mecenat: 0.64, coop_eco: 0.17, innov_soc: 0.17, autre: 0.04 },
}

export const companyPartnerships2017: PartnershipTargets = {
  practice: { actuel: 0.36, passe: 0.08, souhait: 0.25, refus: 0.27 },
  responsible: 0.45,
  otherTypes: { mecenat: 0.3, coop_eco: 0.25, innov_soc: 0.16, autre: 0.04 },
}

/** The open wave: the same leanings nine years on, invented. */
export const citizens2026 = later(citizens2017, 0.05, -0.03)
export const mayors2026 = later(mayors2017, 0.03, -0.02)
export const associations2026 = later(associations2017, 0.01, -0.02)
export const companies2026 = later(companies2017, 0.02, -0.04)
export const associationPartnerships2026: PartnershipTargets = {
  ...associationPartnerships2017,
  practice: { actuel: 0.36, passe: 0.1, souhait: 0.35, refus: 0.15 },
}
export const companyPartnerships2026: PartnershipTargets = {
  ...companyPartnerships2017,
  practice: { actuel: 0.41, passe: 0.08, souhait: 0.26, refus: 0.21 },
}

function later(before: CoreTargets, alliance: number, emploi: number): CoreTargets {
  const { cocon, gravity } = before
  return {
    ...before,
    alliance: {
      ...before.alliance,
      positive: before.alliance.positive + alliance,
      dontKnow: before.alliance.dontKnow / 1.5,
    },
    dynamic: { ...before.dynamic, positive: before.dynamic.positive + 0.06 },
    cocon: {
      ...cocon,
      emploi: cocon.emploi + emploi,
      sante: cocon.sante + 0.06,
      energie: cocon.energie + 0.06,
      logement: cocon.logement + 0.05,
    },
    coconEnvEnergie: before.coconEnvEnergie + 0.04,
    gravity: {
      ...gravity,
      emploi: gravity.emploi - 0.5,
      sante: gravity.sante + 0.7,
      logement: gravity.logement + 0.6,
      energie: gravity.energie + 0.5,
      pouvoir_achat: gravity.pouvoir_achat + 0.4,
    },
    top3Emploi: before.top3Emploi - 0.08,
  }
}
