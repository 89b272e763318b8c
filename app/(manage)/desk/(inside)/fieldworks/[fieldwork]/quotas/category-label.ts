/** A variable that places may be crossed by, in the words of the screen. */
export type NamedVariable = {
  variable: string
  label: string
  categories: { code: string; label: string }[]
}

export function categoryLabel(
  variables: readonly NamedVariable[],
  variable: string,
  code: string,
): string {
  const named = variables.find((one) => one.variable === variable)
  return named?.categories.find((one) => one.code === code)?.label ?? code
}
