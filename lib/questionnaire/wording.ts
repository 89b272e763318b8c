import type { Definition } from './definition'
import { fnv1a, mulberry32 } from './random-order'

/**
 * The variant of each wording that a respondent reads, drawn evenly from the response's id (`seed`), the
 * same in the browser and on the server. Null: the questionnaire compares none.
 */
export function variantsOf(definition: Definition, seed: string): Record<string, string> | null {
  const wordings = Object.entries(definition.wordings ?? {})
  if (wordings.length === 0) return null
  return Object.fromEntries(
    wordings.map(([id, { variants }]) => [
      id,
      variants[
        Math.floor(mulberry32(fnv1a(`${seed}/wording/${id}`))() * variants.length)
      ] as string,
    ]),
  )
}
