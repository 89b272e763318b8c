import { z } from 'zod'
import { searchName } from '@/lib/territory/search-name'
import { type ColumnRole, columnRoles, rolesTwice, severalOf } from './column-role'

/** By column of the file, from the left. */
export const ColumnRoles = z
  .array(z.enum(columnRoles))
  .max(200)
  .refine((roles) => rolesTwice(roles).length === 0, { error: 'a role is given to two columns' })

/** Words of headers, accents and punctuation aside, the surest first. */
const words: [ColumnRole, RegExp][] = [
  ['email', /\b(e ?mail|courriel|mel|mail|adresse (e ?mail|electronique)|email address)\b/],
  ['phone', /\b(tel|telephone|phone|mobile|portable)\b/],
  ['postalCode', /\b(code postal|cp|postal code|post code|postcode|zip|zip code)\b/],
  ['language', /\b(langue|language|lang)\b/],
  ['title', /\b(civilite|fonction|titre|qualite|title|salutation|role)\b/],
  ['department', /\b(departement|department|dep|dept|code departement)\b/],
  ['person', /\b(contact|prenom|interlocuteur|first name|given name|last name|surname|maire)\b/],
  ['address', /\b(adresse|address|rue|voie|complement|street|bp)\b/],
]

const keys = /\b(siren|siret|rna|waldec|identifiant|id|code|key|numero|reference|code insee)\b/
const insee = /\b(insee|code commune|cog|codgeo|com)\b/
const names = /^(nom|name|raison sociale|denomination|libelle|titre long|nom de .*|nom officiel)$/
const cities = /\b(ville|commune|libelle commune|city|town|localite|municipality)\b/

/** What the columns of a file are likely to be, by their headers; to be looked at by whoever imports it. */
export function guessRoles(headers: readonly string[], unitIsMayor: boolean): ColumnRole[] {
  const plain = headers.map(searchName)
  const roles = plain.map((header): ColumnRole => {
    if (names.test(header)) return 'name'
    if (insee.test(header)) return unitIsMayor ? 'key' : 'commune'
    const known = words.find(([, pattern]) => pattern.test(header))
    if (known) return known[0]
    if (cities.test(header)) return 'city'
    return keys.test(header) ? 'key' : 'ignore'
  })
  const once = roles.map((role, at) =>
    severalOf.includes(role) || roles.indexOf(role) === at ? role : 'ignore',
  )
  // Communes are named after their town; anyone else by a column that says so, or the first left.
  if (!once.includes('name')) {
    const city = once.indexOf('city')
    const free =
      unitIsMayor && city >= 0 ? city : plain.findIndex((it) => /\b(nom|name)\b/.test(it))
    if (free >= 0 && once[free] !== 'key') once[free] = 'name'
  }
  return once
}

/** Headers as they are shown: named where they are empty, numbered where they repeat. */
export function shownHeaders(cells: readonly string[], columns: number): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: columns }, (_, at) => {
    const header = (cells[at] || `(${at + 1})`).slice(0, 120)
    const times = (seen.get(header) ?? 0) + 1
    seen.set(header, times)
    return times === 1 ? header : `${header} (${times})`
  })
}

/** A name for the stratum variable that a column becomes: letters and digits, as formulas have them. */
export function variableOf(header: string, taken: readonly string[]): string {
  const base = searchName(header).replaceAll(' ', '_').slice(0, 40) || 'strate'
  let name = base
  for (let n = 2; taken.includes(name); n++) name = `${base}_${n}`
  return name
}
