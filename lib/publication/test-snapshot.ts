import type { PublishedFigure } from './published-figure'
import type { SampleKind, Snapshot } from './snapshot'

const text = (fr: string) => ({ fr })
const option = (code: string, kind: 'substantive' | 'missing' = 'substantive') => ({
  code,
  text: text(code),
  kind,
})

/** For tests: a snapshot of one indicator, its four audiences' shares, and a question on three themes. */
export function testSnapshot(
  shares: Record<string, number | null>,
  more: {
    base?: number
    sampleKind?: SampleKind
    themes?: Record<string, number[]>
    /** As brought from schema 1: without intervals. */
    former?: boolean
  } = {},
): Snapshot {
  const codes = Object.keys(shares)
  const base = more.base ?? 400
  const sample = more.sampleKind ?? 'frame'
  const place = { territory: null, baseKind: 'answered' as const, base, dontKnow: 0.05 }
  const sampled = (share: number | null) =>
    sample === 'open'
      ? { sample }
      : { sample, precision: share === null || more.former ? null : interval(share, base) }
  const questions = [
    {
      code: 'alliance_innov',
      type: 'single' as const,
      text: text('Les alliances ?'),
      options: [option('4'), option('1'), option('nsp', 'missing')],
    },
    {
      code: 'cocon_sujets',
      type: 'multiple' as const,
      text: text('Quels sujets ?'),
      options: [option('emploi'), option('mobilite'), option('logement'), option('nsp', 'missing')],
    },
  ].map((one) => ({ ...one, rows: [], max: null, profile: false, askedOf: 'everyone' as const }))
  const indicatorFigures = codes.map((audience): PublishedFigure => {
    const share = shares[audience] ?? null
    const figure = {
      ...place,
      audience,
      indicator: 'alliance_innov',
      question: 'alliance_innov',
      option: null,
      statistic: 'share' as const,
      share,
      ...sampled(share),
    }
    return share === null
      ? { ...figure, base: null, dontKnow: null, suppression: 'secret' as const }
      : figure
  })
  const themeFigures = codes.flatMap((audience) =>
    ['emploi', 'mobilite', 'logement'].map((theme, index): PublishedFigure => {
      const share = more.themes?.[audience]?.[index] ?? null
      return {
        ...place,
        audience,
        question: 'cocon_sujets',
        option: theme,
        statistic: 'share',
        share,
        ...sampled(share),
      }
    }),
  )
  const recipe = { question: 'alliance_innov', positive: ['4'], filtered: false }
  return {
    schema: 2,
    software: '0.0.0',
    programme: {
      id: 'test',
      name: text('Essai'),
      organiser: text('Essai'),
      summary: text('Essai'),
      synthetic: true,
    },
    wave: { id: 'round', name: text('Essai'), year: 2027, region: { code: '44', name: 'Est' } },
    territories: [],
    audiences: codes.map((code) => ({
      code,
      name: text(code),
      universe: text('tous'),
      opensOn: '2027-03-01',
      closesOn: '2027-03-31',
      mode: text('en ligne'),
      sampleKind: sample,
      frame: null,
      weighting: null,
      base,
      responses: base,
      questionnaire: 'x',
      questions,
    })),
    indicators: [
      {
        code: 'alliance_innov',
        name: text('Alliances'),
        recipes: Object.fromEntries(
          codes.map((code) => [code, { ...recipe, comparability: 'identical' as const }]),
        ),
      },
    ],
    figures: [...indicatorFigures, ...themeFigures],
    comparisons: [],
  }
}

function interval(share: number, base: number) {
  const standardError = Math.sqrt((share * (1 - share)) / base)
  const half = 1.96 * standardError
  const bounds = { low: share - half, high: share + half }
  return { standardError, degreesOfFreedom: base - 1, level: 0.95, ...bounds }
}
