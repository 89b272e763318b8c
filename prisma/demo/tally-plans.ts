import type { Derivation, TallyPlan } from '@/lib/wave/tally-plan'
import { domainGroups } from './draw/associations'
import { sectorGroups } from './draw/companies'
import { ageBands } from './margins'
import type { AudienceCode } from './respondents'

const green = ['environnement', 'energie']
const department: Derivation = {
  kind: 'territory',
  variable: 'department',
  item: 'p_commune',
  level: 'department',
}

/** Environment and energy counted as one subject, in the questions of every audience. */
const core: Derivation[] = [
  { kind: 'max', item: 'frag_note', code: 'env_energie', rows: green },
  { kind: 'union', item: 'frag_top3', code: 'env_energie', options: green },
  { kind: 'union', item: 'cocon_sujets', code: 'env_energie', options: green },
]
const partnerships: Derivation[] = [
  { kind: 'union', item: 'part_themes', code: 'env_energie', options: green },
]

/** `year`: of the opening; ages are those reached in it. */
export function tallyPlan(audience: AudienceCode, year: number): TallyPlan {
  return plans(year)[audience]
}

function plans(year: number): Record<AudienceCode, TallyPlan> {
  return {
    citizens: {
      profile: ['department', 'p_sexe', 'tranche_age'],
      derivations: [
        department,
        {
          kind: 'age',
          variable: 'tranche_age',
          item: 'p_naissance',
          year,
          bands: ageBands.map(({ code, to }) =>
            code === '75plus' ? { code } : { code, upTo: to },
          ),
        },
        ...core,
      ],
      universe: { name: { fr: 'citoyens de 18 ans et plus', en: 'citizens aged 18 and over' } },
    },
    mayors: {
      profile: ['department', 'taille'],
      derivations: [
        department,
        { kind: 'territory', variable: 'taille', item: 'p_commune', level: 'sizeBand' },
        ...core,
      ],
      universe: {
        name: { fr: 'maires et adjoints', en: 'mayors and deputy mayors' },
        where: { op: 'in', item: 'p_fonction', values: ['maire', 'adjoint'] },
      },
    },
    associations: {
      profile: ['department', 'employeuse', 'domaine'],
      derivations: [
        department,
        {
          kind: 'recode',
          variable: 'employeuse',
          item: 'asso_salaries',
          groups: { oui: ['s1_2', 's3_9', 's10_49', 's50'], non: ['s0'] },
        },
        { kind: 'recode', variable: 'domaine', item: 'asso_domaine', groups: domainGroups },
        ...core,
        ...partnerships,
      ],
      universe: { name: { fr: 'associations', en: 'associations' } },
    },
    companies: {
      profile: ['department', 'effectif', 'secteur'],
      derivations: [
        department,
        {
          kind: 'recode',
          variable: 'effectif',
          item: 'ent_effectif',
          groups: {
            moins10: ['e0', 'e1_9'],
            '10_19': ['e10_19'],
            '20_49': ['e20_49'],
            '50plus': ['e50_249', 'e250'],
          },
        },
        { kind: 'recode', variable: 'secteur', item: 'ent_secteur', groups: sectorGroups },
        ...core,
        ...partnerships,
      ],
      universe: {
        name: {
          fr: 'entreprises de 10 salariés et plus',
          en: 'companies with 10 employees or more',
        },
        where: { op: 'in', item: 'ent_effectif', values: ['e10_19', 'e20_49', 'e50_249', 'e250'] },
      },
    },
  }
}
