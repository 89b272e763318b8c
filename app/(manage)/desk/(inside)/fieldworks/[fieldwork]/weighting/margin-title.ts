import type { NamedVariable } from './names'

/** « Taille de la commune × Département ». */
export function marginTitle(
  asked: readonly { variable: string }[],
  variables: readonly NamedVariable[],
): string {
  return asked
    .map(({ variable }) => variables.find((one) => one.variable === variable)?.label ?? variable)
    .join(' × ')
}
