/**
 * Known totals of the citizens' field. Ages: Insee, population census 2022, Grand Est; 18-29 taken as
 * 12/15 of 15-29, an estimate. `from` and `to` bound the ages drawn.
 */
export const ageBands = [
  { code: '18_29', from: 18, to: 29, population: 772_891 },
  { code: '30_44', from: 30, to: 44, population: 1_018_773 },
  { code: '45_59', from: 45, to: 59, population: 1_114_060 },
  { code: '60_74', from: 60, to: 74, population: 1_003_497 },
  { code: '75plus', from: 75, to: 92, population: 539_325 },
] as const

/** Invented, near what a census shows. */
export const shareOfWomen: Record<string, number> = {
  '18_29': 0.495,
  '30_44': 0.505,
  '45_59': 0.505,
  '60_74': 0.525,
  '75plus': 0.605,
}

/** Invented frames of organisations, as shares: for the demo only. */
export const associationFrame = {
  /** As in `margins-associations.csv`. */
  employerField: {
    'yes/loisirs': 3_900,
    'yes/solidarite': 2_300,
    'yes/territoire': 1_600,
    'no/loisirs': 35_100,
    'no/solidarite': 9_100,
    'no/territoire': 8_000,
  },
  formerRegion: { alsace: 21_600, 'champagne-ardenne': 11_400, lorraine: 27_000 },
  domain: {
    sport: 0.23,
    culture: 0.21,
    loisirs: 0.21,
    social_sante: 0.11,
    droits: 0.06,
    education: 0.06,
    economie: 0.04,
    environnement: 0.04,
    insertion: 0.02,
    autre: 0.02,
  },
}
export const companyFrame = {
  size: { e10_19: 0.53, e20_49: 0.31, e50_249: 0.13, e250: 0.03 },
  sector: {
    agri: 0.02,
    industrie: 0.23,
    construction: 0.15,
    commerce_transport_hotel: 0.3,
    services: 0.2,
    sante_educ: 0.1,
  },
}
