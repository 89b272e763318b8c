import { parsedSearch, searchName } from './search-name'
import type { ShownCommune } from './territory'

/** The communes of a region as they travel: the most populous first, `[code, name, department, ...postal codes]`. */
export type CommuneList = {
  departments: Record<string, string>
  communes: [code: string, name: string, department: string, ...postalCodes: string[]][]
}

const names = new WeakMap<CommuneList, string[]>()

/** What `listCommunesFound` finds in the database, found in a list: in the same order. */
export function searchInList(list: CommuneList, query: string, limit: number): ShownCommune[] {
  const search = parsedSearch(query)
  if (search.names.length === 0 && search.postal === '') return []
  const known = names.get(list) ?? list.communes.map(([, name]) => searchName(name))
  names.set(list, known)
  const found = list.communes.flatMap((commune, index) => {
    const hasPostal = commune.slice(3).some((code) => code.startsWith(search.postal))
    if (search.postal !== '' && !hasPostal) return []
    const rank = search.names.length === 0 ? 0 : rankOf(known[index] ?? '', search)
    return rank === null ? [] : [{ commune, rank }]
  })
  found.sort((a, b) => a.rank - b.rank)
  return found.slice(0, limit).map(({ commune }) => shown(list, commune))
}

export function findInList(list: CommuneList, code: string): ShownCommune | undefined {
  const commune = list.communes.find((it) => it[0] === code)
  return commune && shown(list, commune)
}

/** The very name, names that begin with it, names with a word that does, names that hold it. */
function rankOf(name: string, search: { names: string[]; together: string }): number | null {
  const unspaced = name.replaceAll(' ', '')
  const some = (test: (asked: string) => boolean) => search.names.some(test)
  const articles = ['', 'l ', 'le ', 'la ', 'les ']
  if (unspaced === search.together) return 0
  if (some((asked) => articles.some((article) => name === article + asked))) return 0
  if (some((asked) => name.startsWith(asked))) return 1
  if (some((asked) => name.includes(` ${asked}`))) return 2
  return some((asked) => name.includes(asked)) || unspaced.startsWith(search.together) ? 3 : null
}

function shown(list: CommuneList, commune: CommuneList['communes'][number]): ShownCommune {
  const [code, name, department, ...postalCodes] = commune
  const departmentName = list.departments[department] ?? ''
  return { code, name, department, departmentName, postalCodes }
}
