import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { TerritorySet } from './territory'

/** Former regions are not in the official files. */
export const territorySets: TerritorySet[] = [
  { code: 'alsace', name: { fr: 'Alsace', en: 'Alsace' }, departments: ['67', '68'] },
  {
    code: 'champagne-ardenne',
    name: { fr: 'Champagne-Ardenne', en: 'Champagne-Ardenne' },
    departments: ['08', '10', '51', '52'],
  },
  {
    code: 'lorraine',
    name: { fr: 'Lorraine', en: 'Lorraine' },
    departments: ['54', '55', '57', '88'],
  },
]

export type CommuneFile = {
  code: string
  nom: string
  type: string
  zone: string
  departement: string
  region: string
  population?: number
  codesPostaux?: string[]
  /** Of a delegated or associated commune: the one that it is now part of. */
  chefLieu?: string
}[]
export type EpciFile = { code: string; nom: string; membres: { code: string }[] }[]
export type DepartmentFile = { code: string; nom: string; region: string; zone: string }[]
export type RegionFile = { code: string; nom: string; zone: string }[]

/** Its main entry fails when imported from elsewhere: the files are read directly. */
export function officialFile<File>(name: 'communes' | 'epci' | 'departements' | 'regions'): File {
  const manifest = createRequire(import.meta.url).resolve(
    '@etalab/decoupage-administratif/package.json',
  )
  return JSON.parse(readFileSync(path.join(path.dirname(manifest), 'data', `${name}.json`), 'utf8'))
}
