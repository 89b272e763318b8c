import { categoryLabel, type NamedVariable } from './names'

type Asked = readonly { variable: string; groups?: Record<string, string[]> | undefined }[]

/** « Taille de la commune × Ancienne région ». */
export function marginTitle(asked: Asked, variables: readonly NamedVariable[]): string {
  return asked
    .map(({ variable, groups }) => {
      const named = variables.find((one) => one.variable === variable)
      if (!named) return variable
      const names = Object.keys(groups ?? {})
      const isKnown = names.every((name) => named.known.some(({ code }) => code === name))
      return names.length > 0 && isKnown ? named.togetherLabel : named.label
    })
    .join(' × ')
}

/** « Moins de 500 habitants × Alsace »: a line of such a margin. */
export function lineTitle(
  asked: Asked,
  variables: readonly NamedVariable[],
  categories: readonly string[],
): string {
  return categories
    .map((category, place) => {
      const { variable = '', groups } = asked[place] ?? {}
      const named = variables.find((one) => one.variable === variable)
      return categoryLabel(named, { groups }, category)
    })
    .join(' × ')
}
