import { expect, test } from 'vitest'
import { sampleMargin } from './sample-margin'

const margin = {
  variables: [{ variable: 'department', groups: { alsace: ['67', '68'] } }],
  lines: [
    { categories: ['alsace'], population: 1_900 },
    { categories: ['57'], population: 1_000 },
    { categories: ['88'], population: 100 },
  ],
  ...{ source: 'Insee', year: 2026, asShares: false },
}

test('shares of the sample are over those who have a category with a line', () => {
  const counts = [
    { codes: ['67'], count: 30 },
    { codes: ['68'], count: 10 },
    { codes: ['57'], count: 40 },
    { codes: ['@missing'], count: 5 },
    { codes: [null], count: 3 },
    { codes: ['75'], count: 2 },
  ]
  expect(sampleMargin(margin, counts)).toEqual({
    ...{ margin, respondents: 80, outside: 10 },
    lines: [
      { categories: ['alsace'], respondents: 40, sample: 0.5, population: 1_900 / 3_000 },
      { categories: ['57'], respondents: 40, sample: 0.5, population: 1_000 / 3_000 },
      { categories: ['88'], respondents: 0, sample: 0, population: 100 / 3_000 },
    ],
  })
})

test('before the first respondent there is no share', () => {
  expect(sampleMargin(margin, []).lines.map(({ sample }) => sample)).toEqual([null, null, null])
})
