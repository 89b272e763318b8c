import { expect, it } from 'vitest'
import type { Definition } from './definition'
import { carriedOptions } from './test-questionnaires/carried-options'
import { carriedRows } from './test-questionnaires/carried-rows'
import { constantSum } from './test-questionnaires/constant-sum'
import { matrix } from './test-questionnaires/matrix'
import { placeholders } from './test-questionnaires/placeholders'
import { softAndHardChecks } from './test-questionnaires/soft-and-hard-checks'
import { topRanking } from './test-questionnaires/top-ranking'
import { wordings } from './test-questionnaires/wordings'
import { inLanguage, optionText, rowText, textOf, textsFor } from './texts'

const partly: Definition = {
  ...topRanking,
  texts: { fr: topRanking.texts.fr ?? {}, en: { title: 'Ranking' } },
}
const itemOf = (definition: Definition, at: number) => definition.items[at] as never

it('gives the text in the language, else in the first, else none', () => {
  expect(textOf(partly, 'en', 'title')).toBe('Ranking')
  expect(textOf(partly, 'en', 'page.priorities')).toBe('Les priorités')
  expect(textOf(partly, 'de', 'title')).toBe('Classement')
  expect(textOf(partly, 'fr', 'item.top3.nowhere')).toBe('')
  expect(textOf(partly, '__proto__', 'constructor')).toBe('')
})

it('sends one language, complete', () => {
  const texts = textsFor(partly, 'en')
  expect(texts.title).toBe('Ranking')
  expect(Object.keys(texts).toSorted()).toEqual(Object.keys(topRanking.texts.fr ?? {}).toSorted())
  const sent = inLanguage(partly, 'en')
  expect(Object.keys(sent.texts)).toEqual(['en'])
  expect(textOf(sent, 'en', 'page.priorities')).toBe('Les priorités')
})

it('keeps all that is no text', () => {
  for (const whole of [wordings, placeholders, softAndHardChecks]) {
    const { texts: _, languages: __, ...rest } = inLanguage(whole, 'de')
    expect(rest).toEqual({ ...whole, texts: undefined, languages: undefined })
    expect(textsFor(whole, 'de')).toEqual(whole.texts.de)
  }
})

it('finds the text of an option with the item, its scale or the source it is carried from', () => {
  expect(optionText(topRanking, 'fr', itemOf(topRanking, 0), 'nsp')).toBe('Ne sait pas')
  expect(optionText(topRanking, 'en', itemOf(topRanking, 0), 'emploi')).toBe('Employment')
  expect(optionText(carriedOptions, 'fr', itemOf(carriedOptions, 1), 'sante')).toBe('Santé')
  expect(optionText(carriedOptions, 'fr', itemOf(carriedOptions, 1), 'autre')).toBe(
    'Autre, précisez',
  )
})

it('finds the text of a row, and takes a number for its own text', () => {
  expect(rowText(matrix, 'en', itemOf(matrix, 0), 'sante')).toBe('Health')
  expect(rowText(constantSum, 'de', itemOf(constantSum, 0), 'accueil')).toBe('Empfang')
  expect(rowText(carriedRows, 'en', itemOf(carriedRows, 1), 'sante')).toBe('Health')
  expect(rowText(matrix, 'fr', itemOf(matrix, 1), 'confiance')).toBe('la confiance entre acteurs')
  expect(optionText(matrix, 'fr', itemOf(matrix, 0), '10')).toBe('10')
  expect(optionText(matrix, 'fr', itemOf(matrix, 0), 'nsp')).toBe('Ne sait pas')
})
