import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerSchema, pageSchema } from './answer-schema'
import type { Definition } from './definition'
import { findItem } from './find-item'
import { otherTextLength } from './other-text'
import { birthYear } from './test-questionnaires/birth-year'
import { withItem } from './test-questionnaires/broken'
import { carriedOptions } from './test-questionnaires/carried-options'
import { carriedRows } from './test-questionnaires/carried-rows'
import { commune } from './test-questionnaires/commune'
import { consentAndSensitive } from './test-questionnaires/consent-and-sensitive'
import { constantSum } from './test-questionnaires/constant-sum'
import { dates } from './test-questionnaires/dates'
import { matrix } from './test-questionnaires/matrix'
import { multipleChoice } from './test-questionnaires/multiple-choice'
import { nonAnswers } from './test-questionnaires/non-answers'
import { numberOrUnknown } from './test-questionnaires/number-or-unknown'
import { openText } from './test-questionnaires/open-text'
import { optionRelevance } from './test-questionnaires/option-relevance'
import { retiredOptions } from './test-questionnaires/retired-options'
import { singleChoice } from './test-questionnaires/single-choice'
import { singleWithOther } from './test-questionnaires/single-with-other'
import { topRanking } from './test-questionnaires/top-ranking'

/** The problem words, or the valid answer. */
function verdict(definition: Definition, id: string, answer: unknown, answers = {}) {
  const item = findItem(definition, id)
  if (!item) throw new Error(`No item ${id}`)
  const result = answerSchema(definition, item, answers).safeParse(answer)
  return result.success ? { ok: result.data } : result.error.issues.map(({ message }) => message)
}

const cases: [Definition, string, unknown, unknown][] = [
  [singleChoice, 'useful', '4', { ok: '4' }],
  [singleChoice, 'useful', 'nsp', { ok: 'nsp' }],
  [singleChoice, 'useful', '5', ['unknown-code']],
  [singleChoice, 'useful', 4, ['wrong-type']],
  [singleChoice, 'useful', '', ['required']],
  [singleChoice, 'useful', undefined, ['required']],
  [singleChoice, 'trust', null, { ok: undefined }],
  [singleChoice, 'trust', 'nsp', ['unknown-code']],
  [singleChoice, 'trust', 'toString', ['unknown-code']],
  [multipleChoice, 'freins', ['temps', 'moyens'], { ok: ['temps', 'moyens'] }],
  [multipleChoice, 'freins', ['temps'], ['too-few']],
  [multipleChoice, 'freins', ['temps', 'moyens', 'confiance', 'autre'], ['too-many']],
  [multipleChoice, 'freins', ['aucun'], { ok: ['aucun'] }],
  [multipleChoice, 'freins', ['temps', 'aucun'], ['exclusive']],
  [multipleChoice, 'freins', ['aucun', 'nsp'], ['exclusive']],
  [multipleChoice, 'freins', ['temps', 'temps'], ['wrong-type']],
  [multipleChoice, 'freins', ['temps', 3], ['wrong-type']],
  [multipleChoice, 'freins', ['temps', 'invented'], ['unknown-code']],
  [multipleChoice, 'freins', 'temps', ['wrong-type']],
  [multipleChoice, 'freins', [], { ok: undefined }],
  [multipleChoice, 'vecus', [], ['required']],
  [multipleChoice, 'vecus', ['autre'], ['unknown-code']],
  [topRanking, 'top3', ['sante', 'emploi'], { ok: ['sante', 'emploi'] }],
  [topRanking, 'top3', ['sante', 'emploi', 'logement', 'autre'], ['too-many']],
  [topRanking, 'top3', ['nsp', 'emploi'], ['exclusive']],
  [matrix, 'gravity', { emploi: '10', sante: '' }, { ok: { emploi: '10' } }],
  [matrix, 'gravity', { emploi: '11' }, ['unknown-code']],
  [matrix, 'gravity', { emploi: 10 }, ['wrong-type']],
  [matrix, 'gravity', { invented: '1' }, ['unknown-code']],
  [matrix, 'gravity', ['1'], ['wrong-type']],
  [matrix, 'gravity', {}, { ok: undefined }],
  [matrix, 'effects', { services: '3' }, ['required']],
  [matrix, 'effects', undefined, ['required']],
  [numberOrUnknown, 'partners', 1, { ok: 1 }],
  [numberOrUnknown, 'partners', 999, { ok: 999 }],
  [numberOrUnknown, 'partners', 0, ['out-of-range']],
  [numberOrUnknown, 'partners', 1000, ['out-of-range']],
  [numberOrUnknown, 'partners', 1.5, ['wrong-type']],
  [numberOrUnknown, 'partners', Number.NaN, ['wrong-type']],
  [numberOrUnknown, 'partners', Infinity, ['wrong-type']],
  [numberOrUnknown, 'partners', 'nsp', { ok: 'nsp' }],
  [numberOrUnknown, 'partners', '3', ['unknown-code']],
  [numberOrUnknown, 'hours', 37.25, { ok: 37.25 }],
  [numberOrUnknown, 'hours', -0, { ok: 0 }],
  [numberOrUnknown, 'hours', 37.255, ['wrong-type']],
  [numberOrUnknown, 'hours', '37', ['wrong-type']],
  [birthYear, 'birth', 1980, { ok: 1980 }],
  [birthYear, 'birth', 1899, ['out-of-range']],
  [birthYear, 'birth', 2027, ['out-of-range']],
  [birthYear, 'birth', 1980.5, ['wrong-type']],
  [birthYear, 'birth', '1980', ['wrong-type']],
  [birthYear, 'birth', undefined, ['required']],
  [nonAnswers, 'moved', 'refus', { ok: 'refus' }],
  [nonAnswers, 'moved', 1999, { ok: 1999 }],
  [nonAnswers, 'moved', 1929, ['out-of-range']],
  [nonAnswers, 'moved', '1999', ['unknown-code']],
  [nonAnswers, 'last', 'sans_objet', { ok: 'sans_objet' }],
  [nonAnswers, 'last', '2024-02-29', { ok: '2024-02-29' }],
  [nonAnswers, 'last', 'yesterday', ['wrong-type']],
  [nonAnswers, 'last', '2019-12-31', ['out-of-range']],
  [dates, 'begun', '2000-01-01', { ok: '2000-01-01' }],
  [dates, 'begun', '2026-12-31', { ok: '2026-12-31' }],
  [dates, 'begun', '2027-01-01', ['out-of-range']],
  [dates, 'begun', '2023-02-29', ['wrong-type']],
  [dates, 'begun', '2023-13-01', ['wrong-type']],
  [dates, 'begun', '01/02/2023', ['wrong-type']],
  [dates, 'begun', '2023-1-2', ['wrong-type']],
  [dates, 'begun', '2023-01-02T00:00', ['wrong-type']],
  [dates, 'begun', 2023, ['wrong-type']],
  [dates, 'begun', '', ['required']],
  [dates, 'ended', null, { ok: undefined }],
  [consentAndSensitive, 'agreed', 'yes', { ok: 'yes' }],
  [consentAndSensitive, 'agreed', '', { ok: undefined }],
  [consentAndSensitive, 'agreed', 'no', ['unknown-code']],
  [consentAndSensitive, 'agreed', true, ['wrong-type']],
  [
    constantSum,
    'time',
    { projets: 50, accueil: 50, gestion: 0 },
    { ok: { projets: 50, accueil: 50, gestion: 0 } },
  ],
  [constantSum, 'time', { projets: 50, accueil: 49, gestion: 0 }, ['not-total']],
  [constantSum, 'time', { projets: 50, accueil: 51, gestion: -1 }, ['out-of-range']],
  [constantSum, 'time', { projets: 50, accueil: 49.5, gestion: 0.5 }, ['wrong-type', 'wrong-type']],
  [constantSum, 'time', { projets: 100, accueil: 0 }, ['required']],
  [constantSum, 'time', { projets: 100, accueil: 0, gestion: '' }, ['required']],
  [constantSum, 'time', { projets: 100, accueil: 0, gestion: '0' }, ['wrong-type']],
  [constantSum, 'time', { projets: 100, accueil: 0, gestion: 0, sieste: 0 }, ['unknown-code']],
  [constantSum, 'time', [100, 0, 0], ['wrong-type']],
  [constantSum, 'time', undefined, ['required']],
  [constantSum, 'budget', {}, { ok: undefined }],
  [
    constantSum,
    'budget',
    { salaires: 0.1, locaux: 0.2, autres: 10.2 },
    { ok: { salaires: 0.1, locaux: 0.2, autres: 10.2 } },
  ],
  [
    constantSum,
    'budget',
    { salaires: 4.35, locaux: 1.15, autres: 5 },
    { ok: { salaires: 4.35, locaux: 1.15, autres: 5 } },
  ],
  [constantSum, 'budget', { salaires: 0.1, locaux: 0.2, autres: 10.21 }, ['not-total']],
  [constantSum, 'budget', { salaires: 1e300, locaux: 0, autres: 0 }, ['out-of-range']],
  [retiredOptions, 'subjects', ['minitel'], ['unknown-code']],
  [retiredOptions, 'subjects', ['internet', 'charbon'], ['unknown-code']],
  [
    retiredOptions,
    'marks',
    { emploi: '1', logement: '2', sante: '1' },
    { ok: { emploi: '1', logement: '2', sante: '1' } },
  ],
  [openText, 'word', ' kept as typed ', { ok: ' kept as typed ' }],
  [openText, 'word', '   ', { ok: undefined }],
  [openText, 'word', 'x'.repeat(40), { ok: 'x'.repeat(40) }],
  [openText, 'word', 'x'.repeat(41), ['too-long']],
  [openText, 'word', '👍'.repeat(20), { ok: '👍'.repeat(20) }],
  [openText, 'word', 'half \ud83d', ['not-text']],
  [openText, 'word', '\udc4d half', ['not-text']],
  [openText, 'word', 'nul \0', ['not-text']],
  [openText, 'word', 7, ['not-text']],
  [openText, 'story', ' \n ', ['required']],
  [openText, 'meaning', 'read', ['wrong-type']],
  [commune, 'home', '67482', { ok: '67482' }],
  [commune, 'home', '2B033', { ok: '2B033' }],
  [commune, 'home', 'hors_region', { ok: 'hors_region' }],
  [commune, 'home', '2C033', ['unknown-code']],
  [commune, 'home', '067482', ['unknown-code']],
  [commune, 'home', 67482, ['wrong-type']],
  [commune, 'office', 'hors_region', ['unknown-code']],
]

it.each(cases)('%#: $id', (definition, id, answer, expected) => {
  expect(verdict(definition, id, answer)).toEqual(expected)
})

it('names the rows of a matrix', () => {
  const item = findItem(matrix, 'effects')
  if (!item) throw new Error('No item')
  const missing = answerSchema(matrix, item).safeParse({ services: '3' })
  expect(missing.error?.issues.map(({ path }) => path)).toEqual([['confiance']])
})

it('takes only what was ticked before, where options are carried', () => {
  const subjects = ['emploi', 'sante']
  expect(verdict(carriedOptions, 'first', 'sante', { subjects })).toEqual({ ok: 'sante' })
  expect(verdict(carriedOptions, 'first', 'logement', { subjects })).toEqual(['unknown-code'])
})

it('asks for the rows ticked before, all of them and no other', () => {
  const effects = (answer: unknown) =>
    verdict(carriedRows, 'effects', answer, { subjects: ['sante', 'emploi'] })
  expect(effects({ emploi: '3', sante: 'nsp' })).toEqual({ ok: { emploi: '3', sante: 'nsp' } })
  expect(effects({ emploi: '3' })).toEqual(['required'])
  expect(effects({ emploi: '3', sante: '1', mobilite: '1' })).toEqual(['unknown-code'])
})

it('asks for no more ticks than there are options offered', () => {
  const used = (answer: unknown, answers: object) =>
    verdict(optionRelevance, 'used', answer, answers)
  expect(used(['marche'], {})).toEqual(['too-few'])
  expect(used(['marche', 'taxi'], { licence: 'non' })).toEqual({ ok: ['marche', 'taxi'] })
  expect(used(['marche', 'taxi'], { licence: 'oui' })).toEqual(['unknown-code'])
  const alone = withItem(optionRelevance, 'used', { without: ['bus'] })
  expect(verdict(alone, 'used', ['marche'], {})).toEqual({ ok: ['marche'] })
})

it('adds decimals up exactly, whatever the amounts', () => {
  fc.assert(
    fc.property(fc.nat(1050), fc.nat(1050), fc.constantFrom(-1, 0, 0, 1), (a, b, off) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)]
      const cents = [first, second - first, 1050 - second + off]
      fc.pre(cents.every((one) => one >= 0 && one <= 1050))
      const [salaires, locaux, autres] = cents.map((one) => one / 100)
      const found = verdict(constantSum, 'budget', { salaires, locaux, autres })
      expect('ok' in found).toBe(off === 0)
    }),
    // 0.01 + 10.2 + 0.29, or 0.05 + 8.21 + 2.24, are not 10.5 otherwise.
    {
      numRuns: 5000,
      examples: [
        [1, 1021, 0],
        [5, 826, 0],
      ],
    },
  )
})

it('refuses exactly the text that is not well-formed Unicode without NUL', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = `a${String.fromCharCode(unit)}z`
    const stored = text.isWellFormed() && !text.includes('\0')
    const found = verdict(openText, 'word', text)
    if (stored ? !('ok' in found) : 'ok' in found) throw new Error(`U+${unit.toString(16)}`)
  }
})

describe('a page', () => {
  it('holds the items asked for, as far as these answers lead', () => {
    const keys = (answers: Record<string, unknown>) =>
      Object.keys(pageSchema(carriedOptions, 'together', answers).shape)
    expect(keys({})).toEqual(['subjects'])
    expect(keys({ subjects: ['emploi', 'autre'] })).toEqual(['subjects', 'subjects.other', 'first'])
  })
  it('has a text beside an « other » option only when it is ticked', () => {
    const long = { role: 'autre', 'role.other': 'x'.repeat(otherTextLength + 1) }
    const result = pageSchema(singleWithOther, 'you', long).safeParse(long)
    expect(result.error?.issues).toMatchObject([{ path: ['role.other'], message: 'too-long' }])
    const unticked = { role: 'maire', 'role.other': 'x' }
    expect(pageSchema(singleWithOther, 'you', unticked).parse(unticked)).toEqual({ role: 'maire' })
  })
  it('has it beside an item’s own « other » where options are carried, not beside the carried one', () => {
    const definition = withItem(carriedOptions, 'first', { options: [{ code: 'x', other: true }] })
    const keys = (first: string) =>
      Object.keys(pageSchema(definition, 'together', { subjects: ['sante', 'autre'], first }).shape)
    expect(keys('x')).toContain('first.other')
    expect(keys('autre')).not.toContain('first.other')
  })
  it('leaves information out', () => {
    expect(Object.keys(pageSchema(openText, 'words', {}).shape)).toEqual(['word', 'story'])
  })
})
