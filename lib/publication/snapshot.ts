import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'
import { PublishedComparison } from './published-comparison'
import { PublishedFigure } from './published-figure'
import { PublishedFrame, PublishedWeighting } from './published-weighting'

const code = z.string().max(130)

/**
 * `kind`: what an option is to a reader. Ranked are the `substantive` ones and every `union`, which
 * stands for its `parts`; these keep their shares and have no rank.
 */
export const PublishedOption = z.strictObject({
  code,
  text: Localized,
  kind: z.enum(['substantive', 'union', 'exclusive', 'other', 'missing']),
  parts: z.array(code).optional(),
})
export type PublishedOption = z.infer<typeof PublishedOption>

/** A condition of being asked that can be said in words: answered one of `options` to `question`. */
export const AskedOf = z.strictObject({ question: code, options: z.array(code) })

/** A question as it was asked of one audience, so that public pages never read the questionnaire. */
export const PublishedQuestion = z.strictObject({
  code,
  type: z.enum(['single', 'multiple', 'ranking', 'matrix', 'number', 'constantSum', 'year']),
  text: Localized,
  options: z.array(PublishedOption),
  rows: z.array(z.strictObject({ code, text: Localized })),
  /** Describes who answered rather than what they think. */
  profile: z.boolean(),
  /** Most options or ranks that could be given. */
  max: z.number().nullable(),
  /** `everyone`, conditions all of which hold, or `conditional` when words cannot be made. */
  askedOf: z.union([z.literal('everyone'), z.literal('conditional'), z.array(AskedOf)]),
})
export type PublishedQuestion = z.infer<typeof PublishedQuestion>

export const SampleKind = z.enum(['frame', 'quota', 'open'])
export type SampleKind = z.infer<typeof SampleKind>

export const PublishedAudience = z.strictObject({
  code,
  name: Localized,
  /** Words of the base: « maires et adjoints ». */
  universe: Localized,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  mode: Localized,
  sampleKind: SampleKind,
  frame: PublishedFrame.nullable(),
  /** Null: its figures are not weighted. */
  weighting: PublishedWeighting.nullable(),
  /** Complete responses the figures rest on; null when hidden. */
  base: z.number().nullable(),
  /** Complete responses in all, those outside the universe included; null when hidden. */
  responses: z.number().nullable(),
  /** Content hash of the questionnaire version. */
  questionnaire: z.string(),
  questions: z.array(PublishedQuestion),
})
export type PublishedAudience = z.infer<typeof PublishedAudience>

export const PublishedIndicator = z.strictObject({
  code,
  name: Localized,
  recipes: z.record(
    z.string(),
    z.strictObject({
      question: code,
      row: code.optional(),
      positive: z.array(code),
      filtered: z.boolean(),
      comparability: z.enum(['identical', 'harmonised', 'notComparable']),
    }),
  ),
})
export type PublishedIndicator = z.infer<typeof PublishedIndicator>

/** Everything the public page, the public API and the report read; frozen when the wave is published. */
export const Snapshot = z.strictObject({
  schema: z.literal(2),
  /** Version of the software that computed the figures. */
  software: z.string(),
  programme: z.strictObject({
    id: code,
    name: Localized,
    organiser: Localized,
    summary: Localized,
    synthetic: z.boolean(),
  }),
  wave: z.strictObject({
    id: code,
    name: Localized,
    year: z.number(),
    region: z.strictObject({ code, name: z.string() }),
  }),
  territories: z.array(z.strictObject({ code, name: Localized, departments: z.array(z.string()) })),
  audiences: z.array(PublishedAudience),
  indicators: z.array(PublishedIndicator),
  figures: z.array(PublishedFigure),
  comparisons: z.array(PublishedComparison),
})
export type Snapshot = z.infer<typeof Snapshot>
