import type { WeightingPlan } from '@/lib/tabulation/weighting'

/** A margin for each variable, with populations that no sample drawn evenly meets. */
export function margins(of: Record<string, readonly string[]>): WeightingPlan {
  return {
    method: 'raking',
    bounds: null,
    trim: null,
    margins: Object.entries(of).map(([variable, codes]) => {
      const parts = codes.reduce((sum, _, at) => sum + codes.length + at, 0)
      return {
        variables: [{ variable }],
        lines: codes.map((code, at) => ({
          categories: [code],
          population: (5_000_000 * (codes.length + at)) / parts,
        })),
        source: 'mesure',
        year: 2026,
        asShares: true,
      }
    }),
  }
}
