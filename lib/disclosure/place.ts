import type { Figure } from '@/lib/tabulation/figure'

/** Figures of one place share a distribution: options of a question or of a row, or one indicator. */
export function placeOf({ audience, indicator, question, row }: Figure): string {
  return JSON.stringify([audience, indicator ?? null, question, row ?? null])
}
