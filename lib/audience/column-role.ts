/** What a column of a file is to a frame's units. Several may be parts of an address or of a person's name. */
export const columnRoles = [
  'ignore',
  'key',
  'name',
  'email',
  'person',
  'title',
  'phone',
  'address',
  'postalCode',
  'city',
  'commune',
  'department',
  'language',
  'stratum',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export const severalOf: readonly ColumnRole[] = ['ignore', 'person', 'address', 'stratum']

/** Roles that one column alone may have, and two do. */
export function rolesTwice(roles: readonly ColumnRole[]): ColumnRole[] {
  const twice = roles.filter((role, at) => !severalOf.includes(role) && roles.indexOf(role) !== at)
  return [...new Set(twice)]
}
