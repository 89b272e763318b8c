import { describe, expect, it } from 'vitest'
import { dayInWords, fillIn } from './placeholders'
import { richText } from './rich-text'
import { placeholders as definition } from './test-questionnaires/placeholders'
import { textOf } from './texts'

const answers = {
  role: 'adjoint',
  home: '67482',
  people: 1234.5,
  since: '2020-03-15',
  project: 'La Grande Halle',
  themes: ['emploi', 'sante'],
  time: { terrain: 12.5, bureau: 22.5 },
}

const fill = (text: string, given: object = answers, language = 'fr') =>
  fillIn(definition, language, text, { ...given }, { home: 'Strasbourg' })

describe('placeholders', () => {
  it('are earlier answers in words, in the language', () => {
    expect(fill('{role} à {home}')).toBe('Adjoint ou adjointe à Strasbourg')
    expect(fill('{people} | {hours}')).toBe('1\u202f234,5 | 12,5')
    expect(fill('{people} | {hours}', answers, 'en')).toBe('1,234.5 | 12.5')
    expect(fill('{people} | {hours}', answers, 'de')).toBe('1.234,5 | 12,5')
    expect(fill('{since}')).toBe('15 mars 2020')
    expect(fill('{since}', { since: '2020-05-01' })).toBe('1er mai 2020')
    expect(fill('{since}', answers, 'en')).toBe('March 15, 2020')
    expect(fill('{since}', answers, 'de')).toBe('15. März 2020')
    expect(fill('{themes}')).toBe('Emploi et Santé')
    expect(fill('{themes}', answers, 'de')).toBe('Arbeit und Gesundheit')
  })
  it('fall back on what the author wrote, without an answer or with a non-answer', () => {
    expect(fill('{role}, {home}, {project}', {})).toBe('responsable, votre commune, ce projet')
    expect(fill('{role}', { role: 'nsp' })).toBe('responsable')
    expect(fill('{project}', { project: '  ' }, 'de')).toBe('dieses Vorhaben')
    expect(fill('{hours}', { time: {} })).toBe('des')
    expect(fillIn(definition, 'fr', '{home}', answers)).toBe('votre commune')
  })
  it('are the words typed beside an « other » option, and one line of a text', () => {
    expect(fill('{role}', { role: 'autre', 'role.other': 'Secrétaire' })).toBe('Secrétaire')
    expect(fill('{role}', { role: 'autre' })).toBe('Autre, précisez')
    expect(fill('{home}', { home: 'hors_region' })).toBe('Hors de la région')
    expect(fill('{project}', { project: ' Halle\n\n2 ' })).toBe('Halle 2')
  })
  it('leave braces that name nothing, and what answers contain', () => {
    expect(fill('{nothing} {constructor} { role } {}')).toBe('{nothing} {constructor} { role } {}')
    expect(fill('{project}', { project: '{role} $& $1' })).toBe('{role} $& $1')
  })
  it('do not repeat answers that the path left behind', () => {
    const hidden = {
      ...definition,
      items: definition.items.map((item) =>
        item.id === 'project'
          ? { ...item, relevance: { op: 'eq', item: 'role', value: 'maire' } as const }
          : item,
      ),
    }
    expect(fillIn(hidden, 'fr', '{project}', answers)).toBe('ce projet')
    expect(fillIn(hidden, 'fr', '{project}', { ...answers, role: 'maire' })).toBe('La Grande Halle')
  })
  it('are never markup', () => {
    const project = '**a** [b](https://example.org) *c*'
    const why = textOf(definition, 'fr', 'item.why')
    expect(richText(why, (text) => fill(text, { project }))).toEqual([
      { type: 'paragraph', of: [{ type: 'text', text: `Pourquoi avoir engagé ${project} ?` }] },
    ])
  })
})

it('says a day as it is said in each language', () => {
  const said = (day: string) => ['fr', 'en', 'de'].map((language) => dayInWords(language, day))
  expect(said('2026-05-01')).toEqual(['1er mai 2026', 'May 1, 2026', '1. Mai 2026'])
  expect(said('2026-05-11')).toEqual(['11 mai 2026', 'May 11, 2026', '11. Mai 2026'])
})
