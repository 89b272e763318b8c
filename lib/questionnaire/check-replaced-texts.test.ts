import { it } from 'vitest'
import { type Broken, expectFinding, withoutText, withTexts } from './test-questionnaires/broken'
import { everything } from './test-questionnaires/everything'

const { placeholders = {}, wordings = {} } = everything

const broken: Broken[] = [
  [
    'a check that says nothing',
    withoutText(everything, 'check.order'),
    'texts.fr.check.order',
    'missing-text',
  ],
  [
    'a placeholder without words for no answer',
    withoutText(everything, 'placeholder.subject'),
    'texts.fr.placeholder.subject',
    'missing-text',
  ],
  [
    'a share without its name',
    withoutText(everything, 'item.shares.ventes'),
    'texts.fr.item.shares.ventes',
    'missing-text',
  ],
  [
    'a unit that is not translated',
    {
      ...everything,
      texts: { ...everything.texts, en: without(everything.texts.en, 'item.age.unit') },
    },
    'texts.en.item.age.unit',
    'missing-translation',
  ],
  [
    'a variant that is not translated',
    {
      ...everything,
      texts: { ...everything.texts, en: without(everything.texts.en, 'item.subjects@tone.warm') },
    },
    'texts.en.item.subjects@tone.warm',
    'missing-translation',
  ],
  [
    'a unit of what has none',
    withTexts(everything, 'item.born.unit', 'ans'),
    'texts.fr.item.born.unit',
    'unused-text',
  ],
  [
    'braces around what is no placeholder',
    withTexts(everything, 'item.words', 'Pourquoi {subject}, {gravity}, {lost} ?'),
    'texts.fr.item.words',
    'unknown-placeholder',
    'lost',
  ],
  [
    'a placeholder for an unknown item',
    { ...everything, placeholders: { ...placeholders, subject: { item: 'lost' } } },
    'placeholder.subject',
    'unknown-item',
    'lost',
  ],
  [
    'a placeholder for an unknown row',
    { ...everything, placeholders: { ...placeholders, gravity: { item: 'gravity', row: 'x' } } },
    'placeholder.gravity',
    'unknown-row',
    'x',
  ],
  [
    'a placeholder for a whole matrix',
    { ...everything, placeholders: { ...placeholders, gravity: { item: 'gravity' } } },
    'placeholder.gravity',
    'row-missing',
    'gravity',
  ],
  [
    'a placeholder for what has no answer',
    { ...everything, placeholders: { ...placeholders, subject: { item: 'welcome' } } },
    'placeholder.subject',
    'type-mismatch',
    'welcome',
  ],
  [
    'a text read before what it repeats is asked',
    withTexts(everything, 'page.you', 'Vous et {subject}'),
    'texts.fr.page.you',
    'later-item',
    'first',
  ],
  [
    'a scale read before what it repeats is asked',
    withTexts(everything, 'scale.themes.emploi', 'Emploi, après {subject}'),
    'texts.fr.scale.themes.emploi',
    'later-item',
    'first',
  ],
  [
    'a title that repeats an answer',
    withTexts(everything, 'title', 'Sur {subject}'),
    'texts.fr.title',
    'later-item',
    'first',
  ],
  [
    'a placeholder that a translation forgets',
    {
      ...everything,
      texts: {
        ...everything.texts,
        en: { ...everything.texts.en, 'item.words': 'Why {subject}?' },
      },
    },
    'texts.en.item.words',
    'placeholder-not-translated',
    'gravity',
  ],
  [
    'a placeholder that no text uses',
    withTexts(everything, 'item.words', 'Pourquoi {subject} ?'),
    'placeholder.gravity',
    'unused-placeholder',
  ],
  [
    'a variant that no wording has',
    withTexts(everything, 'item.first@tone.cold', 'Lequel ?'),
    'texts.fr.item.first@tone.cold',
    'unknown-wording',
    'tone.cold',
  ],
  [
    'a wording that is not there',
    withTexts(everything, 'item.first@lost.plain', 'Lequel ?'),
    'texts.fr.item.first@lost.plain',
    'unknown-wording',
    'lost.plain',
  ],
  [
    'a text for some variants only',
    withoutText(everything, 'item.subjects@tone.warm'),
    'texts.fr.item.subjects@tone.warm',
    'missing-variant',
  ],
  [
    'variants that say the same',
    withTexts(
      withTexts(everything, 'item.subjects@tone.warm', 'Quels sujets ?'),
      'item.subjects@tone.plain',
      'Quels sujets ?',
    ),
    'texts.fr.item.subjects',
    'same-variants',
    'tone',
  ],
  [
    'a text in two wordings',
    withTexts(
      { ...everything, wordings: { ...wordings, length: { variants: ['short', 'long'] } } },
      'item.subjects@length.short',
      'Quels sujets ?',
    ),
    'texts.fr.item.subjects',
    'two-wordings',
    'length',
  ],
  [
    'a wording that no text has',
    { ...everything, wordings: { ...wordings, length: { variants: ['short', 'long'] } } },
    'wording.length',
    'unused-wording',
  ],
  [
    'a link that runs a script',
    withTexts(everything, 'item.age.help', 'Voyez [ici](javascript:alert(1)).'),
    'texts.fr.item.age.help',
    'unsafe-link',
    'javascript:alert',
  ],
  [
    'a link that is not encrypted',
    withTexts(everything, 'item.age.help', 'Voyez [ici](http://example.org).'),
    'texts.fr.item.age.help',
    'unsafe-link',
    'http://example.org',
  ],
]

function without(texts: Record<string, string> | undefined, key: string) {
  const { [key]: _, ...rest } = texts ?? {}
  return rest
}

// A broken text is found in each language.
it.each(broken)('finds %s', (...one) => expectFinding(one))
