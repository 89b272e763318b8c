import path from 'node:path'

/** A path as the person typed it: npm changes to the folder of the package. */
export const placeOf = (given: string): string =>
  path.resolve(process.env.INIT_CWD ?? process.cwd(), given)
