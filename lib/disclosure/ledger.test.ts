import { expect, test } from 'vitest'
import { fewLateAnswers, type LedgerEdition, type LedgerFigure } from './ledger'

const territories = ['a', 'b', 'c'].map((code) => ({ code, departments: [code] }))

/** An edition by the bases it shows; a hidden one is null. */
function edition(
  bases: Record<string, number | null>,
  over: Partial<LedgerFigure> = {},
): LedgerEdition {
  const figures = Object.entries(bases).map(
    ([place, base]): LedgerFigure => ({
      ...{ audience: 'people', territory: place === 'whole' ? null : place, question: 'q' },
      ...{ option: 'yes', statistic: 'share', baseKind: 'answered' },
      ...{ base, share: base === null ? null : 0.5, ...over },
    }),
  )
  return { territories, figures }
}
const first = edition({ whole: 200, a: 100, b: 60, c: 40 })
const check = (former: LedgerEdition[], next: LedgerEdition) =>
  fewLateAnswers(former, next, () => 'person')

test('the same again, and what came in as thirty at least in each place, may be published', () => {
  expect(check([first], first)).toBeNull()
  expect(check([], first)).toBeNull()
  expect(check([first], edition({ whole: 230, a: 130, b: 60, c: 40 }))).toBeNull()
})

test('a base that changes by one to twenty-nine is refused, up or down', () => {
  const refused = { refusal: 'few-late-answers', audience: 'people', question: 'q' }
  for (const by of [1, 29, -1, -29]) {
    const next = edition({ whole: 200 + by, a: 100 + by, b: 60, c: 40 })
    expect(check([first], next)).toEqual({ ...refused, territory: null })
  }
  const moved = edition({ whole: 200, a: 101, b: 59, c: 40 })
  expect(check([first], moved)).toEqual({ ...refused, territory: 'a' })
})

test('so is what the whole leaves beside its visible territories', () => {
  const hidden = edition({ whole: 200, a: 100, b: null, c: null })
  expect(check([hidden], edition({ whole: 240, a: 130, b: null, c: null }))).not.toBeNull()
  expect(check([hidden], edition({ whole: 260, a: 130, b: null, c: null }))).toBeNull()
  // The later edition shows b and c, whose sum the earlier one gave.
  expect(check([hidden], edition({ whole: 240, a: 130, b: 65, c: 45 }))).not.toBeNull()
})

test('every former edition counts', () => {
  const second = edition({ whole: 240, a: 140, b: 60, c: 40 })
  const third = edition({ whole: 205, a: 105, b: 60, c: 40 })
  expect(check([second], third)).toBeNull()
  expect(check([first, second], third)).not.toBeNull()
})

test('answers changed on the same base are seen in unweighted counts', () => {
  expect(check([first], edition({ whole: 200 }, { share: 0.505 }))).toMatchObject({
    territory: null,
  })
  const weighted = { share: 0.505, weightedBase: 200 }
  expect(check([first], edition({ whole: 200 }, weighted))).toBeNull()
})

test('a question of another audience or with another base is another', () => {
  expect(check([first], edition({ whole: 201 }, { audience: 'mayors' }))).toBeNull()
  expect(check([first], edition({ whole: 199 }, { baseKind: 'expressed' }))).toBeNull()
})
