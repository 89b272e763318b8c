import type { Definition, Item, Option } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { isCounted } from '@/lib/questionnaire/find-item'
import { listedOf, sourceOf } from '@/lib/questionnaire/listed-options'
import { rowsOf } from '@/lib/questionnaire/options'
import type { StoredAnswers } from '@/lib/response/response'
import type { Derivation } from '@/lib/wave/tally-plan'

/** To whom of those asked an option was offered: everyone, no one, or by their answers. */
export type Offer = 'everyone' | 'noone' | ((answers: StoredAnswers) => boolean)

/**
 * The variable that counts one option among those to whom it was offered: the state of `variable`, and its
 * code where it was chosen; whom it was not offered to counts as not asked.
 */
export function companionOf(variable: string, code: string): string {
  return `${variable}?${code}`
}

export const isCompanion = (variable: string): boolean => variable.includes('?')

/** The code that a companion of this variable counts. */
export function codeIn(companion: string, variable: string): string | undefined {
  return companion.startsWith(`${variable}?`) ? companion.slice(variable.length + 1) : undefined
}

/**
 * Companions of the options that the accepted versions do not offer to everybody: added or retired in the
 * field, or offered under a condition. An option that is carried from earlier ticks is offered to all
 * whom its source was offered to: not ticking it there was an answer.
 */
export function companionsOf(
  versions: readonly Definition[],
  derivations: readonly Derivation[],
): string[] {
  const companions = new Set<string>()
  const items = new Map(versions.flatMap(({ items }) => items.map((item) => [item.id, item.type])))
  for (const [id, type] of items) {
    const asked = versions.flatMap((definition) => {
      const item = definition.items.find((one) => one.id === id)
      return item?.type === type ? [{ definition, item }] : []
    })
    const codes = asked.flatMap(({ definition, item }) =>
      optionsToChoose(definition, item).filter(isCounted),
    )
    const unions = derivations.flatMap((one) =>
      one.kind === 'union' && one.item === id ? [one.code] : [],
    )
    for (const code of new Set([...codes.map((option) => option.code), ...unions])) {
      const isEveryones = asked.every(
        ({ definition, item }) => offerOf(definition, item, code, derivations) === 'everyone',
      )
      if (isEveryones) continue
      for (const { definition, item } of asked)
        for (const variable of variablesOf(definition, item))
          companions.add(companionOf(variable, code))
    }
  }
  return [...companions].sort()
}

/** A code that a derivation makes of several is offered with any of them. */
export function offerOf(
  definition: Definition,
  item: Item,
  code: string,
  derivations: readonly Derivation[],
): Offer {
  const union = derivations.find(
    (one) => one.kind === 'union' && one.item === item.id && one.code === code,
  )
  return union?.kind === 'union'
    ? anyOf(union.options.map((option) => offerOfOption(definition, item, option)))
    : offerOfOption(definition, item, code)
}

export function anyOf(offers: readonly Offer[]): Offer {
  if (offers.includes('everyone')) return 'everyone'
  const conditions = offers.filter((one) => typeof one === 'function')
  if (conditions.length === 0) return 'noone'
  return (answers) => conditions.some((holds) => holds(answers))
}

function offerOfOption(definition: Definition, item: Item, code: string): Offer {
  const { carried, scale, own } = listedOf(definition, item).options
  const source = sourceOf(definition, item)
  if (source && carried.some((option) => option.code === code))
    return offerOfOption(definition, source, code)
  const option = [...scale, ...own].find((one) => one.code === code)
  if (!option || option.retired) return 'noone'
  const { relevance } = option
  return relevance ? (answers) => evaluate(relevance, answers, definition) === true : 'everyone'
}

function optionsToChoose(definition: Definition, item: Item): Option[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'matrix':
      return listedOf(definition, item).codes
    default:
      return []
  }
}

/** Those that count the options of an item: its own, or one of each row. */
export function variablesOf(definition: Definition, item: Item): string[] {
  return item.type === 'matrix'
    ? rowsOf(definition, item).map((row) => `${item.id}.${row}`)
    : [item.id]
}
