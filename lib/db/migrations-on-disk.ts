import { readdirSync } from 'node:fs'

/** Names of this release's migrations, in order. */
export function migrationsOnDisk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
