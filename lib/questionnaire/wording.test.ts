import fc from 'fast-check'
import { expect, it } from 'vitest'
import { singleChoice } from './test-questionnaires/single-choice'
import { wordings } from './test-questionnaires/wordings'
import { inLanguage, textOf } from './texts'
import { variantsOf, worded } from './wording'

const seeds = fc.uuid({ version: 4 })

it('gives each respondent the texts of the variants drawn, and no others', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom('fr' as const, 'en' as const, 'de' as const),
      (seed, language) => {
        const drawn = variantsOf(wordings, seed)
        const read = worded(wordings, seed)
        const wanted = (key: string) => wordings.texts[language]?.[key]
        expect(textOf(read, language, 'item.useful')).toBe(
          wanted(`item.useful@tone.${drawn?.tone}`),
        )
        expect(textOf(read, language, 'item.trust.help')).toBe(
          wanted(`item.trust.help@help.${drawn?.help}`),
        )
        expect(textOf(read, language, 'item.trust')).toBe(wanted('item.trust'))
        expect(Object.keys(read.texts[language] ?? {}).join()).not.toContain('@')
        expect(worded(inLanguage(wordings, language), seed).texts[language]).toEqual(
          read.texts[language],
        )
      },
    ),
  )
})

it('keeps to the variant where a translation is missing, as it keeps to the question', () => {
  const { 'item.useful@tone.neutre': _, ...de } = wordings.texts.de ?? {}
  const partly = { ...wordings, texts: { ...wordings.texts, de } }
  const seed = Array.from({ length: 50 }, (_, at) => `${at}`).find(
    (one) => variantsOf(partly, one)?.tone === 'neutre',
  )
  const text = wordings.texts.fr?.['item.useful@tone.neutre']
  expect(textOf(worded(partly, seed ?? ''), 'de', 'item.useful')).toBe(text)
  expect(textOf(worded(inLanguage(partly, 'de'), seed ?? ''), 'de', 'item.useful')).toBe(text)
})

it('draws variants evenly, each wording by itself', () => {
  const counts = new Map<string, number>()
  for (let person = 0; person < 12_000; person++) {
    const { tone, help } = variantsOf(wordings, `00000000-0000-4000-8000-${person}`) ?? {}
    counts.set(`${tone}/${help}`, (counts.get(`${tone}/${help}`) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)
  // 5 degrees of freedom: 20.52 is exceeded once in a thousand (R: qchisq(0.999, 5)).
  expect(chiSquare).toBeLessThan(20.52)
})

it('leaves a questionnaire without wordings as it is', () => {
  expect(variantsOf(singleChoice, 'seed')).toBe(null)
  expect(worded(singleChoice, 'seed')).toBe(singleChoice)
})
