import type { Localized } from '@/lib/platform/localized'
import type { TerritorySet } from '@/lib/territory/territory'
import type { MarginVocabulary } from './margin-vocabulary'
import type { ValueWords, VariableWords } from './variable-words'

/** A variable that responses are counted by, and so may be weighted by. */
export type WeightableVariable = {
  variable: string
  words: VariableWords
  /** Null: a department or a region, named by its code. */
  categories: { code: string; words: ValueWords | null; respondents: number }[]
  /** Respondents of the universe without a value. */
  missing: number
  /** Official totals are known. */
  isTerritory: boolean
}

type Places = {
  variables: readonly WeightableVariable[]
  departments: readonly { code: string; name: string }[]
  territorySets: readonly TerritorySet[]
}

/** The names that a file of margins may use: codes, texts of the questionnaire, places. */
export function marginVocabulary(places: Places): MarginVocabulary {
  return places.variables.map(({ variable, words, categories }) => ({
    variable,
    names: namesOfVariable(words),
    categories: categories.map(({ code, words }) => ({
      code,
      names: words
        ? namesOfValue(words)
        : places.departments.filter((one) => one.code === code).map(({ name }) => name),
    })),
    groups:
      words.kind === 'department'
        ? places.territorySets.map(({ code, name, departments }) => ({
            code,
            names: textsOf(name),
            codes: departments,
          }))
        : [],
  }))
}

const textsOf = ({ fr, en }: Localized): string[] => (en === undefined ? [fr] : [fr, en])

const known: Record<string, string[]> = {
  age: ['age', 'tranche d’âge', 'age band'],
  department: ['département', 'department', 'ancienne région', 'former region'],
  region: ['région', 'region'],
  sizeBand: ['taille', 'taille de la commune', 'size', 'size of the commune'],
}

function namesOfVariable(words: VariableWords): string[] {
  if (words.kind === 'item') return textsOf(words.text)
  return known[words.kind] ?? []
}

const bands: Record<string, string[]> = {
  lt500: ['moins de 500', '< 500', 'under 500'],
  '500_1999': ['500-1999', '500-1 999', '500 à 1 999', '500 to 1,999'],
  '2000_9999': ['2000-9999', '2 000-9 999', '2 000 à 9 999', '2,000 to 9,999'],
  '10000plus': ['10000+', '10 000 et plus', '10,000 and over'],
}

function namesOfValue(words: ValueWords): string[] {
  switch (words.kind) {
    case 'text':
      return textsOf(words.text)
    case 'sizeBand':
      return bands[words.band] ?? []
    case 'band':
      return namesOfBand(words.from, words.to)
    case 'yes':
      return ['oui', 'yes']
    case 'no':
      return ['non', 'no']
    default:
      return []
  }
}

function namesOfBand(from: number | null, to: number | null): string[] {
  const said =
    from === null
      ? [`${to} et moins`, `${to} and under`, `jusqu’à ${to}`]
      : to === null
        ? [`${from} et plus`, `${from}+`, `${from} and over`]
        : [`${from}-${to}`, `${from} à ${to}`, `${from} to ${to}`]
  return said.flatMap((one) => [one, `${one} ans`, one.replace(/ (et|and) /, ' ans $1 ')])
}
