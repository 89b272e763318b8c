import type { NamedVariable } from './names'

/** « Taille de la commune × Ancienne région ». */
export function marginTitle(
  asked: readonly { variable: string; groups?: Record<string, string[]> | undefined }[],
  variables: readonly NamedVariable[],
): string {
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
