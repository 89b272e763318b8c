import { existsSync } from 'node:fs'
import path from 'node:path'

/** A path as the person typed it: npm changes to the folder of the package. */
export function placeOf(given: string): string {
  const typed = path.resolve(process.env.INIT_CWD ?? process.cwd(), given)
  return existsSync(typed) ? typed : path.resolve(given)
}
