/** « Saint-Dié-des-Vosges », « l’Haÿ » → words in lower case, no accent, no ligature, no punctuation. */
export function searchName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export type ParsedSearch = { names: string[]; together: string; postal: string }

/**
 * What a search asks for: digits are a postal code, the rest a name. « st » and « ste » mean « saint »
 * and « sainte », or begin a word (Stenay): both readings are kept. `together`: the name without spaces,
 * for « lhopital » typed without its apostrophe.
 */
export function parsedSearch(query: string): ParsedSearch {
  // « (2A) », as a choice made before is shown: postal codes of Corsica begin with 20.
  const words = searchName(query.replace(/\bs\s*\//gi, 'sur ').replace(/\b2[ab]\b/gi, '20')).split(
    ' ',
  )
  const postal = words.find((word) => /^\d{1,5}$/.test(word)) ?? ''
  const name = words.filter((word) => !/^\d+$/.test(word)).join(' ')
  const expanded = name.replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte')
  const names = [...new Set([expanded, name])].filter((it) => it !== '')
  return { names, together: expanded.replaceAll(' ', ''), postal }
}
