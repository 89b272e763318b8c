import { expect, it } from 'vitest'
import { type ChangeKind, changeKinds, changes } from './change'
import type { Definition, Option } from './definition'
import { diffVersions } from './diff-versions'
import {
  withItem,
  withPage,
  withScaleOption,
  withText,
  withTexts,
} from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const [order, gifts] = everything.checks ?? []
const agree = everything.scales.agree as Definition['scales'][string]
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
