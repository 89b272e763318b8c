import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import type { Change, ChangeClass, ChangeKind } from './change'
import { changeKinds, changes } from './change'
import { Definition, type Option } from './definition'
import { diffVersions } from './diff-versions'
import { reusedCodes } from './reused-codes'
import {
  withItem,
  withPage,
  withScaleOption,
  withText,
  withTexts,
} from './test-questionnaires/broken'
import { conditions } from './test-questionnaires/conditions'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { everything } from './test-questionnaires/everything'
import { matrix } from './test-questionnaires/matrix'

const copy = structuredClone(everything)
const [order, gifts] = everything.checks ?? []
const agree = everything.scales.agree as Definition['scales'][string]
const bestOptions = everything.items.flatMap((item) =>
  item.type === 'ranking' ? (item.options ?? []) : [],
)
const withScale = (options: Option[]): Definition => ({
  ...everything,
  scales: { ...everything.scales, agree: { ...agree, options } },
})
const bare = (definition: Definition, drop: string): Definition => ({
  ...definition,
  items: definition.items.filter(({ id }) => id !== drop),
  pages: definition.pages.map((page) => ({
    ...page,
    items: page.items.filter((id) => id !== drop),
  })),
})
const pages = (change: (items: string[], page: string) => string[]) => ({
  ...everything,
  pages: everything.pages.map((page) => ({ ...page, items: change(page.items, page.id) })),
})
const german: Definition = {
  ...everything,
  languages: ['fr', 'en', 'de'],
  texts: { ...everything.texts, de: { title: 'Alles' } },
}

type Case = [after: Definition, at: string, change: ChangeKind, before?: Definition]

const cases: Case[] = [
  [{ ...everything, minutes: 9 }, 'minutes', 'minutes'],
  [{ ...everything, languages: ['en', 'fr'] }, 'languages', 'languages-reordered'],
  [german, 'languages', 'language-added'],
  [everything, 'languages', 'language-removed', german],
  [
    withText(everything, 'fr', 'item.age', 'QUEL est votre âge\u202f?'),
    'texts.fr.item.age',
    'typography',
  ],
  [withText(everything, 'fr', 'page.you', 'Votre foyer'), 'texts.fr.page.you', 'signpost'],
  [
    withText(everything, 'fr', 'item.age.help', 'Au 1er janvier.'),
    'texts.fr.item.age.help',
    'help',
  ],
  [withPage(everything, 'facts', { id: 'figures' }), 'page.figures', 'page-added'],
  [withPage(everything, 'facts', { id: 'figures' }), 'page.facts', 'page-removed'],
  [withItem(everything, 'words', { long: undefined }), 'item.words', 'long-text'],
  [{ ...everything, placeholders: {} }, 'placeholder.subject', 'placeholder-removed'],
  [everything, 'placeholder.subject', 'placeholder-added', { ...everything, placeholders: {} }],
  [withItem(everything, 'words', { privacy: 'identifying' }), 'item.words', 'privacy-tightened'],
  [{ ...everything, scales: { ...everything.scales, more: agree } }, 'scale.more', 'scale-added'],
  [
    everything,
    'scale.more',
    'scale-removed',
    { ...everything, scales: { ...everything.scales, more: agree } },
  ],
  [
    everything,
    'texts.en.item.age',
    'translation-added',
    withText(everything, 'en', 'item.age', ''),
  ],
  [withText(everything, 'en', 'item.age', ''), 'texts.en.item.age', 'translation-removed'],
  [everything, 'item.first', 'item-added', bare(everything, 'first')],
  [everything, 'item.age', 'required-item-added', bare(everything, 'age')],
  [everything, 'item.welcome', 'info-added', bare(everything, 'welcome')],
  [bare(everything, 'welcome'), 'item.welcome', 'info-removed'],
  [bare(everything, 'first'), 'item.first', 'item-removed'],
  [withScale([...agree.options, { code: 'autre' }]), 'scale.agree', 'option-added'],
  [withScale(agree.options.slice(0, 2)), 'scale.agree', 'option-removed'],
  [withItem(everything, 'subjects', { without: [] }), 'item.subjects', 'option-added'],
  [
    withItem(everything, 'subjects', { without: ['ecole', 'emploi'] }),
    'item.subjects',
    'option-removed',
  ],
  [
    withItem(everything, 'effects', { rows: ['lien', 'idees', 'sens'] }),
    'item.effects',
    'row-added',
  ],
  [withItem(everything, 'effects', { rows: ['lien'] }), 'item.effects', 'row-removed'],
  [withItem(everything, 'effects', { rows: ['idees', 'lien'] }), 'item.effects', 'option-order'],
  [
    withScale([agree.options[1], agree.options[0], agree.options[2]] as Option[]),
    'scale.agree',
    'option-order',
  ],
  [withText(everything, 'fr', 'item.age', 'Quel âge avez-vous ?'), 'texts.fr.item.age', 'wording'],
  [withText(everything, 'fr', 'item.welcome', 'Bonsoir.'), 'texts.fr.item.welcome', 'wording'],
  [
    withText(everything, 'fr', 'item.subjects@tone.warm', 'Lesquels ?'),
    'texts.fr.item.subjects@tone.warm',
    'wording',
  ],
  [
    withText(everything, 'fr', 'scale.agree.2', 'Plutôt oui'),
    'texts.fr.scale.agree.2',
    'option-wording',
  ],
  [
    withText(everything, 'fr', 'scale.agree.2.help', 'Tout à fait.'),
    'texts.fr.scale.agree.2.help',
    'option-wording',
  ],
  [
    withText(everything, 'fr', 'scale.score.high', 'grave'),
    'texts.fr.scale.score.high',
    'option-wording',
  ],
  [withText(everything, 'fr', 'scale.agree.2', 'Non'), 'texts.fr.scale.agree.2', 'meaning-moved'],
  [
    withText(everything, 'fr', 'placeholder.subject', 'cela'),
    'texts.fr.placeholder.subject',
    'placeholder-changed',
  ],
  [
    withText(everything, 'fr', 'item.agreed', 'J’accepte tout.'),
    'texts.fr.item.agreed',
    'consent-changed',
  ],
  [withText(everything, 'fr', 'item.age.unit', 'mois'), 'texts.fr.item.age.unit', 'unit-changed'],
  [withText(everything, 'fr', 'item.age.unit', ''), 'texts.fr.item.age.unit', 'wording'],
  [
    { ...everything, wordings: { tone: { variants: ['warm', 'plain'] } } },
    'wording.tone',
    'variants-changed',
  ],
  [withScaleOption(everything, 'agree', '1', { retired: true }), 'scale.agree.1', 'option-retired'],
  [
    withScaleOption(everything, 'themes', 'sante', { retired: undefined }),
    'scale.themes.sante',
    'option-back',
  ],
  [
    withTexts(
      withScaleOption(everything, 'themes', 'sante', { retired: undefined }),
      'scale.themes.sante',
      'Sport',
    ),
    'scale.themes.sante',
    'code-reused',
  ],
  [
    withScaleOption(everything, 'themes', 'mobilite', { relevance: undefined }),
    'scale.themes.mobilite',
    'option-relevance',
  ],
  [
    withScaleOption(everything, 'agree', 'nsp', { exclusive: true }),
    'scale.agree.nsp',
    'exclusive-changed',
  ],
  [
    withScaleOption(everything, 'agree', 'nsp', { other: true }),
    'scale.agree.nsp',
    'other-changed',
  ],
  [
    withScaleOption(everything, 'agree', 'nsp', { pinned: true }),
    'scale.agree.nsp',
    'pinned-changed',
  ],
  [
    withScaleOption(everything, 'agree', 'nsp', { missing: 'refused' }),
    'scale.agree.nsp',
    'missing-changed',
  ],
  [withItem(everything, 'health', { scale: 'themes' }), 'item.health', 'scale-changed'],
  [withItem(everything, 'effects', { scale: 'score' }), 'item.effects', 'matrix-scale-changed'],
  [
    {
      ...withItem(everything, 'effects', { scale: 'same' }),
      scales: { ...everything.scales, same: agree },
      texts: {
        ...everything.texts,
        fr: {
          ...everything.texts.fr,
          'scale.same.2': 'Oui',
          'scale.same.1': 'Non',
          'scale.same.nsp': 'Ne sait pas',
        },
      },
    },
    'item.effects',
    'scale-changed',
  ],
  [withScale([{ code: '3' }, ...agree.options]), 'scale.agree', 'scale-points-changed'],
  [
    withItem(everything, 'first', { carriedFrom: undefined, scale: 'themes' }),
    'item.first',
    'carried-changed',
  ],
  [
    {
      ...everything,
      scales: { ...everything.scales, score: { ...everything.scales.score, order: 'random' } },
    } as Definition,
    'scale.score',
    'order-changed',
  ],
  [withItem(everything, 'best', { order: undefined }), 'item.best', 'order-changed'],
  [pages((items) => items.toReversed()), 'item.welcome', 'item-order'],
  [
    {
      ...everything,
      pages: everything.pages.flatMap((page) =>
        page.id === 'facts'
          ? [
              { ...page, items: page.items.slice(0, 2) },
              { id: 'more', items: page.items.slice(2) },
            ]
          : [page],
      ),
    },
    'item.ended',
    'page-breaks',
  ],
  [withItem(everything, 'first', { relevance: undefined }), 'item.first', 'relevance-changed'],
  [withPage(everything, 'views', { relevance: undefined }), 'page.views', 'page-relevance'],
  [withItem(everything, 'age', { required: undefined }), 'item.age', 'required-changed'],
  [withItem(everything, 'age', { max: 130 }), 'item.age', 'bounds-changed'],
  [withItem(everything, 'best', { top: 3 }), 'item.best', 'bounds-changed'],
  [withItem(everything, 'age', { softMax: 90 }), 'item.age', 'soft-bounds-changed'],
  [{ ...everything, checks: [] }, 'check.order', 'check-removed'],
  [everything, 'check.order', 'check-added', { ...everything, checks: [] }],
  [
    { ...everything, checks: [{ ...order, soft: true }, gifts] } as Definition,
    'check.order',
    'check-changed',
  ],
  [withItem(everything, 'home', { outside: undefined }), 'item.home', 'outside-removed'],
  [everything, 'item.home', 'outside-added', withItem(everything, 'home', { outside: undefined })],
  [withItem(everything, 'home', { outside: 'loin' }), 'item.home', 'outside-changed'],
  [{ ...everything, id: 'other' }, 'id', 'questionnaire-changed'],
  [
    withItem(everything, 'born', { type: 'date', min: '1900-01-01', max: '2026-01-01' }),
    'item.born',
    'type-changed',
  ],
  [withItem(everything, 'born', { code: 'year' }), 'item.born', 'export-code-changed'],
  [withItem(everything, 'shares', { total: 10 }), 'item.shares', 'shares-changed'],
  [withItem(everything, 'shares', { rows: ['dons', 'ventes'] }), 'item.shares', 'shares-changed'],
  [withItem(everything, 'age', { decimals: 1 }), 'item.age', 'decimals-changed'],
  [{ ...everything, screenings: [] }, 'screening.minor', 'screening-removed'],
  [everything, 'screening.minor', 'screening-added', { ...everything, screenings: [] }],
  [
    { ...everything, screenings: [{ id: 'minor', where: { op: 'lt', item: 'age', value: 18 } }] },
    'screening.minor',
    'screening-changed',
  ],
  [withItem(everything, 'words', { privacy: undefined }), 'item.words', 'privacy-loosened'],
  [withItem(everything, 'health', { sensitive: undefined }), 'item.health', 'privacy-loosened'],
  [withItem(everything, 'home', { keeps: 'commune' }), 'item.home', 'precision-kept-changed'],
]

it.each(cases)('names a change (%#): %s', (after, at, kind, before = everything) => {
  const found = diffVersions(before, after)
  expect(found).toContainEqual(expect.objectContaining({ at, change: kind, class: changes[kind] }))
})

it('has a case for every change there is a word for', () => {
  const seen = new Set(cases.map(([, , kind]) => kind))
  expect(changeKinds.filter((kind) => !seen.has(kind))).toEqual([])
})

describe('as a methodologist reads it', () => {
  const worst = (after: Definition, before = everything): ChangeClass[] => [
    ...new Set(diffVersions(before, after).map((one: Change) => one.class)),
  ]
  test('a new language, with all that it says, is one addition', () => {
    const texts = { ...everything.texts, de: everything.texts.en ?? {} }
    const translated: Definition = { ...everything, languages: ['fr', 'en', 'de'], texts }
    expect(diffVersions(everything, translated)).toEqual([
      { at: 'languages', change: 'language-added', class: 'additive', detail: 'de' },
    ])
  })
  test('an option comes with its texts, in one addition', () => {
    const after = withTexts(
      withItem(everything, 'best', { options: [...bestOptions, { code: 'halle' }] }),
      'item.best.halle',
      'Une halle',
    )
    expect(diffVersions(everything, after).map(({ change }) => change)).toEqual(['option-added'])
  })
  test('non-breaking spaces, quotes and a full stop are printing', () => {
    const before = withTexts(everything, 'item.age', 'Âge : l\'année "civile" - 1 000 euros.')
    const after = withTexts(
      everything,
      'item.age',
      'Âge\u00a0: l’année «\u00a0civile\u00a0» – 1\u202f000 euros',
    )
    expect(worst(after, before)).toEqual(['cosmetic'])
  })
  test.each([
    ['1,5 an', '15 ans'],
    ['plus de 5', 'plus de 50'],
    ['5 % ou plus', '5 ou plus'],
    ['a marche', 'a marché'],
    ['< 10 salariés', '> 10 salariés'],
  ])('but « %s » and « %s » are not the same words', (was, is) => {
    const before = withTexts(everything, 'item.age', was)
    expect(worst(withTexts(everything, 'item.age', is), before)).toEqual(['comparability'])
  })
  test('two labels exchanged are two meanings exchanged', () => {
    const after = withTexts(withTexts(everything, 'scale.agree.2', 'Non'), 'scale.agree.1', 'Oui')
    expect(diffVersions(everything, after).map(({ change }) => change)).toContain('meaning-moved')
  })
  test('one page put before another moves few items, not all', () => {
    const [you, views, facts] = everything.pages as [never, never, never]
    const after = { ...everything, pages: [you, facts, views] }
    const moved = diffVersions(everything, after).filter(({ change }) => change === 'item-order')
    expect(moved).toHaveLength(5)
  })
  test('a code dropped by one version and taken up by the next for something else is seen', () => {
    const dropped = withItem(everything, 'best', { options: [{ code: 'gare' }] })
    const taken = withTexts(everything, 'item.best.parc', 'Un parking')
    expect(diffVersions(dropped, taken).filter(({ class: one }) => one === 'breaking')).toEqual([])
    expect(reusedCodes(everything, dropped, taken)).toEqual([
      { at: 'item.best.parc', change: 'code-reused', class: 'breaking' },
    ])
    expect(reusedCodes(everything, dropped, everything)).toEqual([])
  })
})

it('finds nothing between equal questionnaires', () => {
  for (const one of [...everyQuestionnaire, everything, conditions, matrix])
    expect(diffVersions(one, structuredClone(one))).toEqual([])
})

type Path = (string | number)[]

/** Every place of the value where one thing can be changed, and what it would be there. */
function* mutations(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* mutations(one, [...path, at])
    if (value.length > 1) yield [path, value.slice(1)]
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield* mutations(one, [...path, key])
      yield [[...path, key], undefined]
    }
    return
  }
  if (typeof value === 'number') yield [path, value + 1]
  if (typeof value === 'boolean') yield [path, !value]
  if (typeof value === 'string') yield [path, /^\d{4}-/.test(value) ? '2001-02-03' : `${value}x`]
}

function changed(path: Path, value: unknown): Definition {
  const whole = structuredClone(everything) as unknown
  let at = whole as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as typeof at
  const last = path.at(-1) as string | number
  if (value === undefined) delete at[last]
  else at[last] = value
  return whole as Definition
}

it('reports whatever is changed in a questionnaire that has every property', () => {
  const silent: string[] = []
  let tried = 0
  for (const [path, value] of mutations(everything)) {
    const after = changed(path, value)
    // What is no questionnaire is never published.
    if (!Definition.safeParse(after).success) continue
    tried++
    if (diffVersions(everything, after).length === 0) silent.push(path.join('.'))
  }
  expect(silent).toEqual([])
  expect(tried).toBeGreaterThan(300)
  expect(everything).toEqual(copy)
})

it('the questionnaire that has every property has every property of the schema', () => {
  const schema = z.toJSONSchema(Definition, { target: 'draft-2020-12' }) as JsonSchema
  const item =
    schema.properties?.items?.items?.oneOf ?? schema.properties?.items?.items?.anyOf ?? []
  const lacking = item.flatMap(({ properties = {} }) => {
    const type = properties.type?.const
    const own = everything.items.filter((one) => one.type === type)
    const common = ['relevance', 'required', 'privacy', 'sensitive']
    return Object.keys(properties)
      .filter(
        (name) => !(common.includes(name) ? everything.items : own).some((one) => name in one),
      )
      .map((name) => `${type}.${name}`)
  })
  expect(item).toHaveLength(12)
  // A ranking and a single choice take lists as the multiple one does.
  expect(lacking).toEqual([
    'single.without',
    'single.options',
    'single.order',
    'multiple.carriedFrom',
    'ranking.without',
    'ranking.carriedFrom',
  ])
  for (const name of Object.keys(schema.properties ?? {})) expect(everything).toHaveProperty(name)
})

type JsonSchema = {
  const?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
}
