import type { Definition } from './definition'
import { type Finding, finding } from './finding'
import { hasText, variantOf } from './text-keys'

type Varied = { base: string; wording: string; variants: Map<string, string> }

/** Texts of which respondents read one variant or another. */
export function checkVariants(definition: Definition): Finding[] {
  const { wordings = {}, texts, languages } = definition
  const [first = ''] = languages
  const unknown = Object.entries(texts).flatMap(([language, own]) =>
    Object.keys(own).flatMap((key) => {
      const said = variantOf(key)
      if (!said && !key.includes('@')) return []
      return said && variantsIn(definition, said.wording).includes(said.variant)
        ? []
        : [finding(`texts.${language}.${key}`, 'unknown-wording', key.slice(key.indexOf('@') + 1))]
    }),
  )
  const varied = variedTexts(definition, first)
  const bases = varied.map(({ base }) => base)
  return [
    ...unknown,
    ...Object.keys(wordings)
      .filter((id) => !varied.some(({ wording }) => wording === id))
      .map((id) => finding(`wording.${id}`, 'unused-wording')),
    ...varied.flatMap(({ base, wording, variants }, at) => {
      const place = `texts.${first}.${base}`
      const all = variantsIn(definition, wording)
      const lacking = all.filter((variant) => !variants.has(variant))
      return [
        ...lacking.map((variant) => finding(`${place}@${wording}.${variant}`, 'missing-variant')),
        ...(bases.indexOf(base) < at ? [finding(place, 'two-wordings', wording)] : []),
        ...(variants.size > 1 && new Set(variants.values()).size === 1
          ? [finding(place, 'same-variants', wording)]
          : []),
      ]
    }),
  ]
}

function variantsIn({ wordings = {} }: Definition, wording: string): string[] {
  return (Object.hasOwn(wordings, wording) && wordings[wording]?.variants) || []
}

function variedTexts(definition: Definition, language: string): Varied[] {
  const found = new Map<string, Varied>()
  for (const [key, text] of Object.entries(definition.texts[language] ?? {})) {
    const said = variantOf(key)
    if (!said || !Object.hasOwn(definition.wordings ?? {}, said.wording)) continue
    if (!hasText(definition, language, key)) continue
    const name = `${said.base}@${said.wording}`
    const varied = found.get(name) ?? { ...said, variants: new Map() }
    varied.variants.set(said.variant, text.trim())
    found.set(name, varied)
  }
  return [...found.values()]
}
