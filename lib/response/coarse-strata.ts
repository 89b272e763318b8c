import { fewestTogether } from '@/lib/wave/anonymity'

/**
 * Strata that may not stand beside answers in an anonymous follow-up: those of fewer than eleven responses; and if
 * these, with the responses that bear none (`null`), are still fewer than eleven together, the smallest of the others
 * too, for what is left out of all groups would be a group itself.
 */
export function strataToHide(
  counts: readonly { stratum: string | null; responses: number }[],
): string[] {
  const known = counts
    .flatMap(({ stratum, responses }) => (stratum === null ? [] : [{ stratum, responses }]))
    .sort((a, b) => a.responses - b.responses)
  let together = counts.find(({ stratum }) => stratum === null)?.responses ?? 0
  const hidden: string[] = []
  for (const { stratum, responses } of known) {
    const isApart = responses >= fewestTogether
    if (isApart && (together === 0 || together >= fewestTogether)) break
    hidden.push(stratum)
    together += responses
  }
  return hidden
}
