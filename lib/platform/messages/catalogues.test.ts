import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages, respondentLanguages } from '../language'
import { misprints } from '../test-typography'

type Texts = Record<string, string>
type Nested = { [key: string]: string | Nested }

const here = import.meta.dirname
const spoken = { respondents: respondentLanguages, others: languages }
/** What the team and readers of publications see, in the languages of the desk alone. */
const unseenByRespondents = [
  ...['desk', 'explore', 'publish', 'versions', 'weighting'],
  ...['frames', 'invitations', 'quotas', 'rates', 'monitoring', 'quality'],
]
const surfaces = readdirSync(`${here}/fr`).map((file) => file.replace('.json', ''))
const readByRespondents = surfaces.filter((surface) => !unseenByRespondents.includes(surface))
const catalogues = surfaces.flatMap((surface) =>
  spoken[readByRespondents.includes(surface) ? 'respondents' : 'others'].map((language) => ({
    surface,
    language,
  })),
)

/** A file to be imported, given as an example: it is not prose. */
const isProse = (key: string) => key !== 'import.example'

function textsOf(language: string, surface: string): Texts {
  return flat(JSON.parse(readFileSync(`${here}/${language}/${surface}.json`, 'utf8')))
}

function flat(nested: Nested, prefix = ''): Texts {
  return Object.fromEntries(
    Object.entries(nested).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )
}

/** `{count}`, `{minutes, plural, …}` and `<contact>`: what the code fills in. */
function filledIn(text: string): string[] {
  const branches = / (?:one|other|=\d+) ?\{[^{}]*\}/g
  const found = text.replace(branches, '').matchAll(/\{(\w+)[,}]|<(\w+)>/g)
  return [...new Set([...found].map(([, brace, tag]) => brace ?? tag ?? ''))].sort()
}

test('a language has the catalogues that its readers need, and no others', () => {
  expect(readdirSync(here).filter((name) => !name.includes('.'))).toEqual(['de', 'en', 'fr'])
  expect(readdirSync(`${here}/de`)).toEqual(readByRespondents.map((name) => `${name}.json`))
  expect(readdirSync(`${here}/en`)).toEqual(readdirSync(`${here}/fr`))
})

test.each(catalogues)('$surface says in $language what it says in French', (catalogue) => {
  const french = textsOf('fr', catalogue.surface)
  const texts = textsOf(catalogue.language, catalogue.surface)
  const filled = (of: Texts) =>
    Object.fromEntries(Object.entries(of).map(([key, text]) => [key, filledIn(text)]))
  expect(filled(texts)).toEqual(filled(french))
  expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(catalogues)(
  '$surface counts in $language in the singular and the plural',
  (catalogue) => {
    const texts = textsOf(catalogue.language, catalogue.surface)
    const halves = Object.keys(texts).filter((key) => /_(one|other)$/.test(key))
    const stems = [...new Set(halves.map((key) => key.replace(/_(one|other)$/, '')))]
    expect(halves.sort()).toEqual(stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]).sort())
    const lame = Object.entries(texts).filter(([, text]) =>
      [...text.matchAll(/\{\w+, plural,([^{}]|\{[^{}]*\})*\}/g)].some(
        ([plural]) => !/ (one|=1) ?\{/.test(plural) || !/ other ?\{/.test(plural),
      ),
    )
    expect(lame).toEqual([])
  },
)

test.each(catalogues)('$surface is typographically right in $language', (catalogue) => {
  const texts = textsOf(catalogue.language, catalogue.surface)
  const prose = Object.fromEntries(Object.entries(texts).filter(([key]) => isProse(key)))
  expect(misprints(catalogue.language, prose)).toEqual([])
})

test.each(readByRespondents)('nothing of %s was left in English for German readers', (surface) => {
  const [french, english, german] = ['fr', 'en', 'de'].map((language) => textsOf(language, surface))
  const left = Object.entries(german ?? {}).filter(
    ([key, text]) =>
      text === english?.[key] &&
      text !== french?.[key] &&
      /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')),
  )
  expect(left).toEqual([])
})
