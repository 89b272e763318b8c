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

const key = /^(.+)@([^@.]+)\.([^@.]+)$/

/**
 * The questionnaire as the respondent of this id reads it: each text in the wording drawn, the others
 * left out. Nothing else needs to know that wordings are compared.
 */
export function worded(definition: Definition, seed: string): Definition {
  const drawn = variantsOf(definition, seed)
  if (!drawn) return definition
  const first = definition.texts[definition.languages[0] ?? ''] ?? {}
  const texts = Object.entries(definition.texts).map(([language, own]) => {
    const read: [string, string][] = Object.entries(own).filter(([name]) => !key.test(name))
    for (const [name, text] of Object.entries({ ...first, ...own })) {
      const [, base, wording, variant] = key.exec(name) ?? []
      if (base && wording && Object.hasOwn(drawn, wording) && drawn[wording] === variant) {
        read.push([base, text])
      }
    }
    return [language, Object.fromEntries(read)]
  })
  return { ...definition, texts: Object.fromEntries(texts) }
}
