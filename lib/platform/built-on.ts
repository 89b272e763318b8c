import { statSync } from 'node:fs'
import path from 'node:path'

/** The day this version was built; null where it runs unbuilt, for development. */
export function builtOn(): Date | null {
  const folder = process.env.PHARE_DIST_DIR || '.next'
  try {
    return statSync(path.join(/* turbopackIgnore: true */ process.cwd(), folder, 'BUILD_ID')).mtime
  } catch {
    return null
  }
}
