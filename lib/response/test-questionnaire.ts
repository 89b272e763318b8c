import type { Definition } from '@/lib/questionnaire/definition'
import type { TallyPlan } from '@/lib/wave/tally-plan'

const theme = ['jobs', 'homes', 'rivers', 'energy'].map((code) => ({ code }))
const nsp = { code: 'nsp', exclusive: true, missing: 'dk' as const }

/** Every kind of item, short: for tests of what happens to answers once they are sent. */
export const testQuestionnaire: Definition = {
  schema: 2,
  id: 'test',
  scales: {
    themes: { options: theme },
    grades: { options: [...['0', '5', '10'].map((code) => ({ code })), nsp] },
  },
  items: [
    {
      id: 'place',
      code: 'place',
      type: 'territory',
      level: 'commune',
      outside: 'elsewhere',
      keeps: 'commune',
      required: true,
    },
    { id: 'born', code: 'born', type: 'year', min: 1900, max: 2026, privacy: 'quasi' },
    { id: 'agree', code: 'agree', type: 'single', options: [{ code: 'yes' }, { code: 'no' }, nsp] },
    {
      id: 'where_to',
      code: 'where_to',
      type: 'multiple',
      scale: 'themes',
      options: [{ code: 'other', other: true }, { code: 'none', exclusive: true }, nsp],
    },
    {
      id: 'first',
      code: 'first',
      type: 'single',
      carriedFrom: 'where_to',
      relevance: { op: 'countSelected', item: 'where_to', min: 2 },
    },
    { id: 'top', code: 'top', type: 'ranking', scale: 'themes', options: [nsp], top: 3 },
    { id: 'grade', code: 'grade', type: 'matrix', rowsFrom: 'themes', scale: 'grades' },
    {
      id: 'staff',
      code: 'staff',
      type: 'number',
      min: 0,
      max: 50,
      decimals: 0,
      options: [nsp],
      relevance: { op: 'eq', item: 'agree', value: 'yes' },
    },
    { id: 'words', code: 'words', type: 'text', maxLength: 100, privacy: 'open' },
  ],
  pages: [
    { id: 'you', items: ['place', 'born'] },
    { id: 'themes', items: ['agree', 'where_to', 'first', 'top', 'grade'] },
    { id: 'end', items: ['staff', 'words'] },
  ],
  screenings: [{ id: 'outside', where: { op: 'eq', item: 'place', value: 'elsewhere' } }],
  minutes: 3,
  languages: ['fr'],
  texts: { fr: { title: 'Essai' } },
}

export const testPlan: TallyPlan = {
  profile: ['department', 'age'],
  derivations: [
    { kind: 'territory', variable: 'department', item: 'place', level: 'department' },
    {
      kind: 'age',
      variable: 'age',
      item: 'born',
      year: 2026,
      bands: [{ code: 'young', upTo: 39 }, { code: 'old' }],
    },
    { kind: 'union', item: 'where_to', code: 'nature', options: ['rivers', 'energy'] },
    { kind: 'union', item: 'top', code: 'nature', options: ['rivers', 'energy'] },
    { kind: 'max', item: 'grade', code: 'nature', rows: ['rivers', 'energy'] },
    {
      kind: 'bands',
      variable: 'size',
      item: 'staff',
      bands: [
        { code: 'small', upTo: 9 },
        { code: 'large', upTo: 20 },
      ],
    },
    { kind: 'recode', variable: 'stance', item: 'agree', groups: { for: ['yes'] } },
    {
      kind: 'where',
      variable: 'builder',
      where: { op: 'anyOf', item: 'where_to', codes: ['homes'] },
    },
  ],
  universe: {
    name: { fr: 'ceux qui ont un avis' },
    where: { op: 'in', item: 'agree', values: ['yes', 'no'] },
  },
}
