import { type Change, type ChangeKind, change } from './change'
import type { Definition, Item, Scale } from './definition'
import { areSame, arrow } from './detail'
import { diffOptions, isReused } from './diff-options'
import { findScale } from './find-item'
import { optionsOf, rowsOf } from './options'

type PropertyOf<One> = One extends unknown ? keyof One : never
type Property = PropertyOf<Item>

/** What a change of each property is; null: looked at on its own below, or what items are known by. */
const kindOf: Record<Property, ChangeKind | null> = {
  id: null,
  type: 'type-changed',
  code: 'export-code-changed',
  relevance: 'relevance-changed',
  required: 'required-changed',
  privacy: null,
  sensitive: null,
  scale: null,
  without: null,
  options: null,
  carriedFrom: 'carried-changed',
  order: 'order-changed',
  min: 'bounds-changed',
  max: 'bounds-changed',
  top: 'bounds-changed',
  maxLength: 'bounds-changed',
  softMin: 'soft-bounds-changed',
  softMax: 'soft-bounds-changed',
  rowsFrom: 'scale-changed',
  rows: null,
  decimals: 'decimals-changed',
  total: 'shares-changed',
  long: 'long-text',
  level: 'type-changed',
  outside: null,
  keeps: 'precision-kept-changed',
}

export function diffItems(before: Definition, after: Definition): Change[] {
  const former = new Map(before.items.map((item) => [item.id, item]))
  const latter = new Map(after.items.map((item) => [item.id, item]))
  return [...new Set([...latter.keys(), ...former.keys()])].flatMap((id) => {
    const [one, other] = [former.get(id), latter.get(id)]
    if (one && other) return diffItem(before, after, one, other)
    return [change(`item.${id}`, one ? removalOf(one) : additionOf(other as Item))]
  })
}

const removalOf = ({ type }: Item): ChangeKind =>
  type === 'info' ? 'info-removed' : 'item-removed'

function additionOf({ type, required }: Item): ChangeKind {
  if (type === 'info') return 'info-added'
  return required ? 'required-item-added' : 'item-added'
}

function diffItem(before: Definition, after: Definition, one: Item, other: Item): Change[] {
  const at = `item.${one.id}`
  if (one.type !== other.type) return [change(at, 'type-changed', arrow(one.type, other.type))]
  const properties = Object.keys(kindOf) as Property[]
  const plain = properties.flatMap((property) => {
    const [was, is] = [propertyOf(one, property), propertyOf(other, property)]
    const kind = kindOf[property]
    if (!kind || areSame(was, is)) return []
    const isLogic = property === 'relevance'
    return [isLogic ? change(at, kind) : change(at, kind, arrow(was, is))]
  })
  return [
    ...plain,
    ...diffPrivacy(at, one, other),
    ...diffOptions(before, after, at, ownOptions(one), ownOptions(other)),
    ...diffChoice(before, after, one, other),
    ...diffRows(before, after, one, other),
    ...diffOutside(at, one, other),
  ]
}

const propertyOf = (item: Item, property: string) => (item as Record<string, unknown>)[property]
const ownOptions = (item: Item) => ('options' in item ? item.options : undefined)

const secrecy = { none: 0, open: 1, quasi: 2, identifying: 3 }

/** Answers were given under what the flags promised. */
function diffPrivacy(at: string, one: Item, other: Item): Change[] {
  const rank = ({ privacy = undefined }: Item) => secrecy[privacy ?? 'none']
  const gap = rank(other) - rank(one)
  const found = gap === 0 ? [] : [change(at, kindOfGap(gap), arrow(one.privacy, other.privacy))]
  const sensitive = Number(other.sensitive ?? false) - Number(one.sensitive ?? false)
  return sensitive === 0 ? found : [...found, change(at, kindOfGap(sensitive), 'sensitive')]
}

const kindOfGap = (gap: number): ChangeKind => (gap > 0 ? 'privacy-tightened' : 'privacy-loosened')

/** The scale an item takes its options from, and what it leaves out. */
function diffChoice(before: Definition, after: Definition, one: Item, other: Item): Change[] {
  const at = `item.${one.id}`
  const [was, is] = [propertyOf(one, 'scale'), propertyOf(other, 'scale')] as (string | undefined)[]
  const isOtherScale = was !== is
  const found: Change[] = []
  if (isOtherScale) {
    const isAlike = sameScale(before, after, was, is)
    const kind = one.type === 'matrix' && !isAlike ? 'matrix-scale-changed' : 'scale-changed'
    found.push(change(at, kind, arrow(was, is)))
  }
  if (isOtherScale || !areSame(propertyOf(one, 'without'), propertyOf(other, 'without'))) {
    const former = optionsOf(before, one).map(({ code }) => code)
    const latter = optionsOf(after, other).map(({ code }) => code)
    found.push(
      ...latter
        .filter((code) => !former.includes(code))
        .map((code) => change(at, 'option-added', code)),
      ...former
        .filter((code) => !latter.includes(code))
        .map((code) => change(at, 'option-removed', code)),
    )
    if (found.length === 0) found.push(change(at, 'scale-changed'))
  }
  return found
}

/** Under another name. */
function sameScale(
  before: Definition,
  after: Definition,
  was: string | undefined,
  is: string | undefined,
): boolean {
  const [one, other] = [findScale(before, was), findScale(after, is)]
  const codes = (scale: Scale | undefined) => scale?.options
  if (!one || !other || !areSame(codes(one), codes(other))) return false
  const renamed = { ...before, texts: renamedTexts(before.texts, `scale.${was}.`, `scale.${is}.`) }
  return one.options.every(({ code }) => !isReused(renamed, after, `scale.${is}.${code}`))
}

function renamedTexts(texts: Definition['texts'], from: string, to: string): Definition['texts'] {
  return Object.fromEntries(
    Object.entries(texts).map(([language, own]) => [
      language,
      Object.fromEntries(
        Object.entries(own).map(([key, text]) => [
          key.startsWith(from) ? to + key.slice(from.length) : key,
          text,
        ]),
      ),
    ]),
  )
}

/** Each row is a variable of its own; shares of one total depend on all of them. */
function diffRows(before: Definition, after: Definition, one: Item, other: Item): Change[] {
  const at = `item.${one.id}`
  const [former, latter] = [rowsOf(before, one), rowsOf(after, other)]
  const kept = former.filter((row) => latter.includes(row))
  const order = latter.filter((row) => former.includes(row))
  const added = latter.filter((row) => !former.includes(row))
  const removed = former.filter((row) => !latter.includes(row))
  const isShared = one.type === 'constantSum'
  return [
    ...added.map((row) => change(at, isShared ? 'shares-changed' : 'row-added', row)),
    ...removed.map((row) => change(at, isShared ? 'shares-changed' : 'row-removed', row)),
    ...(areSame(kept, order)
      ? []
      : [change(at, 'option-order', arrow(kept.join(', '), order.join(', ')))]),
  ]
}

function diffOutside(at: string, one: Item, other: Item): Change[] {
  const [was, is] = [propertyOf(one, 'outside'), propertyOf(other, 'outside')]
  if (was === is) return []
  const kind = !was ? 'outside-added' : !is ? 'outside-removed' : 'outside-changed'
  return [change(at, kind, arrow(was, is))]
}
