import { drawAssociations } from './draw/associations'
import { drawCitizens, drawScreenedOut } from './draw/citizens'
import { drawCompanies } from './draw/companies'
import { type FrameCommune, formerRegionOf } from './draw/frame'
import { drawMayors } from './draw/mayors'
import type { Person } from './draw/person'
import {
  associationPartnerships2017,
  associationPartnerships2026,
  associations2017,
  associations2026,
  citizens2017,
  citizens2026,
  companies2017,
  companies2026,
  companyPartnerships2017,
  companyPartnerships2026,
  mayors2017,
  mayors2026,
} from './draw/targets'

export type AudienceCode = 'citizens' | 'mayors' | 'associations' | 'companies'
export type Respondents = Record<AudienceCode, Person[]>

/**
 * The closed wave: 600 citizens, 372 town halls of which 360 by a mayor or a deputy, 400 associations
 * (fewer than 30 in Champagne-Ardenne, so that their figures there are hidden), 560 companies of
 * which 500 have 10 employees or more; and 14 people screened out.
 */
export function respondents2017(frame: readonly FrameCommune[]): Respondents {
  const citizens = { seed: '2017/citizens', year: 2017 }
  return {
    citizens: [
      ...drawCitizens(frame, {
        ...citizens,
        count: 600,
        targets: citizens2017,
        response: { '18_29': 0.94, '45_59': 1.04, '60_74': 1.05, '75plus': 0.86 },
      }),
      ...drawScreenedOut(frame, citizens, { outside: 9, minors: 5 }),
    ],
    mayors: drawMayors(frame, {
      seed: '2017/mayors',
      counts: { lt500: 140, '500_1999': 110, '2000_9999': 72, '10000plus': 38 },
      atLeast: 10,
      others: 12,
      targets: mayors2017,
    }),
    associations: drawAssociations(frame, {
      seed: '2017/associations',
      count: 400,
      response: (department) => (formerRegionOf(department) === 'champagne-ardenne' ? 0.24 : 1),
      targets: associations2017,
      partnerships: associationPartnerships2017,
    }),
    companies: drawCompanies(frame, {
      seed: '2017/companies',
      counts: { published: 500, small: 60 },
      targets: companies2017,
      partnerships: companyPartnerships2017,
    }),
  }
}

/** The open wave after a little more than three weeks: companies lag, few mayors so far. `year`: of its opening. */
export function respondents2026(frame: readonly FrameCommune[], year: number): Respondents {
  const citizens = { seed: '2026/citizens', year }
  return {
    citizens: [
      ...drawCitizens(frame, {
        ...citizens,
        count: 327,
        targets: citizens2026,
        response: { '18_29': 0.7, '30_44': 1.1, '45_59': 1.2, '60_74': 1.1, '75plus': 0.6 },
      }),
      ...drawScreenedOut(frame, citizens, { outside: 11, minors: 3 }),
    ],
    mayors: drawMayors(frame, {
      seed: '2026/mayors',
      counts: { lt500: 44, '500_1999': 34, '2000_9999': 19, '10000plus': 7 },
      atLeast: 1,
      others: 5,
      targets: mayors2026,
    }),
    associations: drawAssociations(frame, {
      seed: '2026/associations',
      count: 171,
      response: (department) => (formerRegionOf(department) === 'alsace' ? 1.3 : 0.9),
      targets: associations2026,
      partnerships: associationPartnerships2026,
    }),
    companies: drawCompanies(frame, {
      seed: '2026/companies',
      counts: { published: 63, small: 22 },
      targets: companies2026,
      partnerships: companyPartnerships2026,
    }),
  }
}
