import { z } from 'zod'
import { PublishedAudience, Snapshot } from './snapshot'

const code = z.string().max(130)

const FormerFigure = z.strictObject({
  audience: code,
  territory: code.nullable(),
  indicator: code.optional(),
  question: code,
  row: code.optional(),
  option: code.nullable(),
  statistic: z.enum(['share', 'mean', 'cited']),
  share: z.number().nullable(),
  mean: z.number().nullable().optional(),
  median: z.number().nullable().optional(),
  rank: z.number().nullable().optional(),
  baseKind: z.enum(['asked', 'answered', 'expressed', 'total']),
  base: z.number().nullable(),
  dontKnow: z.number().nullable(),
  suppression: z.enum(['primary', 'secondary']).optional(),
})

/** Editions published before figures were weighted: no precision, no comparisons. */
const FormerSnapshot = Snapshot.omit({ comparisons: true }).extend({
  schema: z.literal(1),
  audiences: z.array(PublishedAudience.omit({ frame: true, weighting: true })),
  figures: z.array(FormerFigure),
})
type FormerSnapshot = z.infer<typeof FormerSnapshot>

const Stored = z.discriminatedUnion('schema', [FormerSnapshot, Snapshot])

/** What an edition holds, whichever release froze it; an older one says what it knew, and no more. */
export function storedSnapshot(content: unknown): Snapshot {
  const stored = Stored.parse(content)
  return stored.schema === 1 ? brought(stored) : stored
}

function brought(former: FormerSnapshot): Snapshot {
  const kinds = new Map(former.audiences.map(({ code, sampleKind }) => [code, sampleKind]))
  return {
    ...former,
    schema: 2,
    audiences: former.audiences.map((audience) => ({ ...audience, frame: null, weighting: null })),
    figures: former.figures.map(({ suppression, ...shown }) => {
      const figure = { ...shown, ...(suppression && { suppression: 'secret' as const }) }
      const sample = kinds.get(figure.audience)
      if (sample === undefined)
        throw new Error(`a figure of ${figure.audience}, which is not there`)
      return sample === 'open' ? { ...figure, sample } : { ...figure, sample, precision: null }
    }),
    comparisons: [],
  }
}
