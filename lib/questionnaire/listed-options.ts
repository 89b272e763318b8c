import type { Definition, Item, Option } from './definition'
import { findItem, findScale, isSubstantive } from './find-item'
import { standsBefore } from './place-of'

/** A list by where its entries come from, in the author's order. */
export type Parts = { carried: Option[]; scale: Option[]; own: Option[] }

export const whole = ({ carried, scale, own }: Parts): Option[] => [...carried, ...scale, ...own]

type Listed = { options: Parts; rows: Parts; codes: Option[]; varies: boolean }

const listed = new WeakMap<Definition, WeakMap<Item, Listed>>()

/**
 * Everything that an item could offer to anybody, retired options included. It `varies` where not all
 * of it is offered to everybody.
 */
export function listedOf(definition: Definition, item: Item): Listed {
  const cache = listed.get(definition) ?? new WeakMap<Item, Listed>()
  listed.set(definition, cache)
  let known = cache.get(item)
  if (!known) {
    const options = optionParts(definition, item)
    const rows = rowParts(definition, item)
    known = {
      options,
      rows,
      codes: whole(options),
      varies:
        ('carriedFrom' in item && item.carriedFrom !== undefined) ||
        [...whole(options), ...whole(rows)].some(({ relevance, retired }) => relevance || retired),
    }
    cache.set(item, known)
  }
  return known
}

const substantive = new WeakMap<Option[], Set<string>>()

/** Codes that are counted, carried and ranked. */
export function substantiveCodes(definition: Definition, item: Item): Set<string> {
  const { codes } = listedOf(definition, item)
  const cached = substantive.get(codes)
  const found = cached ?? new Set(codes.filter(isSubstantive).map(({ code }) => code))
  if (!cached) substantive.set(codes, found)
  return found
}

/** The item that options or rows are carried from: an earlier one only, a circle would never end. */
export function sourceOf(definition: Definition, item: Item): Item | undefined {
  const from = 'carriedFrom' in item ? item.carriedFrom : undefined
  const source = from === undefined ? undefined : findItem(definition, from)
  return source?.type === 'multiple' && standsBefore(definition, source.id, item.id)
    ? source
    : undefined
}

function optionParts(definition: Definition, item: Item): Parts {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      const without = new Set(item.without)
      const offered = (option: Option) => !without.has(option.code)
      // Without an order of their own they follow the others as they stand.
      const own = (item.options ?? []).map((option) =>
        item.order ? option : { ...option, pinned: true },
      )
      return {
        carried: carriedParts(definition, item).filter(offered),
        scale: (findScale(definition, item.scale)?.options ?? []).filter(offered),
        own: own.filter(offered),
      }
    }
    case 'matrix':
      return { ...none, scale: findScale(definition, item.scale)?.options ?? [] }
    case 'number':
    case 'year':
    case 'date':
      return { ...none, own: item.options ?? [] }
    case 'territory':
      return { ...none, own: item.outside ? [{ code: item.outside, exclusive: true }] : [] }
    default:
      return none
  }
}

function rowParts(definition: Definition, item: Item): Parts {
  if (item.type !== 'matrix' && item.type !== 'constantSum') return none
  return {
    carried: carriedParts(definition, item),
    scale:
      item.type === 'matrix' ? (findScale(definition, item.rowsFrom)?.options.slice() ?? []) : [],
    own: (item.rows ?? []).map((code) => ({ code })),
  }
}

/** A carried « other » keeps the text given at its own item, so it opens none here, and stays last. */
function carriedParts(definition: Definition, item: Item): Option[] {
  const source = sourceOf(definition, item)
  if (!source) return []
  return listedOf(definition, source)
    .codes.filter(isSubstantive)
    .map(({ other, relevance, ...option }) => (other ? { ...option, pinned: true } : option))
}

const none: Parts = { carried: [], scale: [], own: [] }
