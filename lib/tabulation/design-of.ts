import { canonicalJson } from '@/lib/platform/canonical-json'
import type { Sample } from '@/lib/statistics/sample'
import type { Reading, Tabulation } from './tabulation'
import type { Weighting, WeightingRefusal } from './weighting'
import { type WeightedDesign, weightedDesign } from './weighting-sample'

type Counted = Pick<Tabulation, 'fieldwork' | 'profiles'>

// Profiles are never changed in place: other counts are other profiles, and so other designs.
const made = new WeakMap<object, Map<string, WeightedDesign | WeightingRefusal>>()

/** Computed once for the profiles of a state, whatever is read of it. Null: without weights. */
export function weightedBy(
  { fieldwork, profiles }: Counted,
  weighting: Weighting | null,
): WeightedDesign | WeightingRefusal {
  const { sampleKind, frame } = fieldwork
  const key = canonicalJson({ sampleKind, frame, plan: weighting?.hash ?? null })
  return once(profiles, key, () =>
    weightedDesign(profiles, { sampleKind, frame }, weighting?.plan ?? null),
  )
}

/** The units that a reading's figures rest on, and the cell of each profile; -1 for those without a weight. */
export function designOf(
  tabulation: Tabulation,
  { domain, weighted }: Pick<Reading, 'domain' | 'weighted'>,
): { sample: Sample; cellOf: Int32Array; isWeighted: boolean } {
  const { profiles, weighting } = tabulation
  if (!domain.universe) return { ...everyone(tabulation), isWeighted: false }
  const used = weighted === false || !weighting || 'refusal' in weighting ? null : weighting
  const design = weightedBy(tabulation, used?.weighting ?? null)
  if ('refusal' in design) throw new Error(`no design for ${profiles.length} profiles`)
  return { ...design, isWeighted: used !== null }
}

/** Responses outside the universe are of no frame and no margin. */
function everyone({ profiles, fieldwork }: Counted): WeightedDesign {
  const design = once(profiles, 'everyone', () =>
    weightedDesign(
      profiles.map((profile) => ({ ...profile, inUniverse: true })),
      { sampleKind: fieldwork.sampleKind, frame: null },
      null,
    ),
  )
  return design as WeightedDesign
}

function once(
  profiles: object,
  key: string,
  make: () => WeightedDesign | WeightingRefusal,
): WeightedDesign | WeightingRefusal {
  const known = made.get(profiles) ?? new Map<string, WeightedDesign | WeightingRefusal>()
  made.set(profiles, known)
  const design = known.get(key) ?? make()
  known.set(key, design)
  return design
}
