import type { AudienceUnit } from '@/lib/audience/audience'
import type { Localized } from '@/lib/platform/localized'
import type { SampleKind } from '@/lib/tabulation/figure'
import type { ValueWords, VariableWords } from '@/lib/tabulation/variable-words'
import {
  type Asked,
  crossingKey,
  type Exploration,
  type Filter,
  filterKey,
  type LeftOut,
  readSubject,
  subjectKey,
} from './exploration'

export type MenuAudience = {
  code: string
  name: Localized
  position: number
  unit: AudienceUnit
  sampleKind: SampleKind
  fieldworkId: string
  /** Of the weighting in use. */
  weighting: number | null
}

/** What may be counted, in the order it was asked. */
export type MenuSubject = {
  /** As in the address: `freins`, `mobilisation.maire`, `indicator:alliance_innov`. */
  key: string
  /** Title of its page; null for indicators. */
  group: Localized | null
  text: Localized
  /** A row of a battery stands below it. */
  battery: string | null
  type: 'single' | 'multiple' | 'ranking' | 'matrix' | 'number' | 'constantSum' | 'indicator'
  /** Codes of the audiences that were asked. */
  audiences: string[]
  /** May stand in the columns: a short list of answers. */
  isShort: boolean
}

/** Facts that responses are counted by. */
export type MenuVariable = {
  code: string
  words: VariableWords
  values: { code: string; words: ValueWords }[]
  audiences: string[]
}

export type Menu = {
  audiences: MenuAudience[]
  subjects: MenuSubject[]
  variables: MenuVariable[]
  sets: { code: string; name: Localized; departments: string[] }[]
  departments: { code: string; name: string }[]
}

/** The part of a menu that decides what is possible; the browser has the rest in one language. */
export type MenuCodes = {
  audiences: readonly { code: string }[]
  subjects: readonly Pick<MenuSubject, 'key' | 'audiences' | 'isShort'>[]
  variables: readonly { code: string; audiences: string[]; values: readonly { code: string }[] }[]
  sets: readonly { code: string }[]
  departments: readonly { code: string }[]
}

/**
 * The table that an address means in this wave: what the wave does not have is left out and named; what
 * is not said is chosen (the first indicator; all audiences it was asked of, the first
 * alone when answers are crossed or filtered).
 */
export function settle(
  menu: MenuCodes,
  asked: Asked,
): { exploration: Exploration; leftOut: LeftOut[] } | null {
  const leftOut: LeftOut[] = []
  const wanted = asked.of && subjectKey(asked.of)
  const subject = menu.subjects.find(({ key }) => key === wanted) ?? menu.subjects[0]
  const of = subject && readSubject(subject.key)
  if (!subject || !of) return null
  if (wanted && wanted !== subject.key) leftOut.push({ parameter: 'of', value: wanted })

  const audiences = asked.audiences.filter((code) => subject.audiences.includes(code))
  for (const code of asked.audiences)
    if (!audiences.includes(code)) leftOut.push({ parameter: 'audience', value: code })
  const order = menu.audiences.map(({ code }) => code)
  const isPlain = asked.by.kind === 'none' && asked.where.length === 0
  const usual = isPlain ? [...subject.audiences] : subject.audiences.slice(0, 1)
  const chosen = audiences.length > 0 ? audiences : usual
  chosen.sort((a, b) => order.indexOf(a) - order.indexOf(b))

  const isPlaced = variablesOf(menu, chosen).some(isDepartment)
  const places = isPlaced ? [...menu.sets, ...menu.departments] : []
  const territory = places.some(({ code }) => code === asked.territory) ? asked.territory : null
  if (asked.territory !== territory)
    leftOut.push({ parameter: 'territory', value: asked.territory ?? '' })

  const where = asked.where.flatMap((filter): Filter[] => {
    const known = knownValues(menu, chosen, filter)
    if (known.length < filter.values.length)
      leftOut.push({ parameter: 'where', value: filterKey(filter) })
    return known.length > 0 ? [{ variable: filter.variable, values: known }] : []
  })

  const isPossible = possibleCrossings(menu, subject.key, chosen).has(crossingKey(asked.by))
  if (!isPossible && asked.by.kind !== 'none')
    leftOut.push({ parameter: 'by', value: crossingKey(asked.by) })
  const by = isPossible ? asked.by : { kind: 'none' as const }

  return { exploration: { ...asked, of, audiences: chosen, territory, where, by }, leftOut }
}

const isDepartment = ({ code }: { code: string }) => code === 'department'

function knownValues(menu: MenuCodes, audiences: readonly string[], filter: Filter): string[] {
  const variable = variablesOf(menu, audiences).find(({ code }) => code === filter.variable)
  const known = new Set(variable?.values.map(({ code }) => code))
  return filter.values.filter((value) => known.has(value))
}

/** Variables that every one of these audiences is counted by. */
export function variablesOf<Variable extends { audiences: string[] }>(
  { variables }: { variables: readonly Variable[] },
  audiences: readonly string[],
): Variable[] {
  return variables.filter((variable) =>
    audiences.every((audience) => variable.audiences.includes(audience)),
  )
}

/** Keys of the crossings that every one of these audiences allows. */
export function possibleCrossings(
  menu: MenuCodes,
  of: string,
  audiences: readonly string[],
): Set<string> {
  const variables = variablesOf(menu, audiences)
  const questions = menu.subjects.filter(
    ({ key, isShort, audiences: askedOf }) =>
      isShort && key !== of && audiences.every((audience) => askedOf.includes(audience)),
  )
  return new Set([
    'none',
    ...(menu.sets.length > 0 && variables.some(isDepartment) ? ['territory'] : []),
    ...variables.map(({ code }) => `profile:${code}`),
    ...questions.map(({ key }) => `question:${key}`),
  ])
}
