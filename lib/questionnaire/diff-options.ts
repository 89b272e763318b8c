import { type Change, type ChangeKind, change } from './change'
import type { Definition, Option } from './definition'
import { areSame, arrow } from './detail'
import { isSubstantive } from './find-item'
import { isNumeral } from './formats'
import { haveSameWords } from './same-words'
import { textOf } from './texts'

/** Each property of an option but its code; retirement and return are looked at with their texts. */
const kindOf: Record<Exclude<keyof Option, 'code' | 'retired'>, ChangeKind> = {
  exclusive: 'exclusive-changed',
  other: 'other-changed',
  missing: 'missing-changed',
  pinned: 'pinned-changed',
  relevance: 'option-relevance',
}

/** One list of options, of a scale or an item (`at`). */
export function diffOptions(
  before: Definition,
  after: Definition,
  at: string,
  former: Option[] = [],
  latter: Option[] = [],
): Change[] {
  const codes = (options: Option[]) => options.map(({ code }) => code)
  const kept = codes(former).filter((code) => codes(latter).includes(code))
  const added = codes(latter).filter((code) => !kept.includes(code))
  const removed = codes(former).filter((code) => !kept.includes(code))
  const order = codes(latter).filter((code) => kept.includes(code))
  return [
    ...added.map((code) => change(at, 'option-added', code)),
    ...removed.map((code) => change(at, 'option-removed', code)),
    ...(areSame(pointsOf(former), pointsOf(latter))
      ? []
      : [change(at, 'scale-points-changed', arrow(pointsOf(former), pointsOf(latter)))]),
    ...(areSame(kept, order)
      ? []
      : [change(at, 'option-order', arrow(kept.join(', '), order.join(', ')))]),
    ...kept.flatMap((code) => {
      const one = former.find((option) => option.code === code) as Option
      const other = latter.find((option) => option.code === code) as Option
      const properties = Object.keys(kindOf) as (keyof typeof kindOf)[]
      const changed = properties.filter((property) => !areSame(one[property], other[property]))
      const retirement = retirementOf(before, after, `${at}.${code}`, one, other)
      return [
        ...changed.map((property) => change(`${at}.${code}`, kindOf[property])),
        ...(retirement ? [change(`${at}.${code}`, retirement)] : []),
      ]
    }),
  ]
}

function retirementOf(
  before: Definition,
  after: Definition,
  key: string,
  one: Option,
  other: Option,
): ChangeKind | null {
  if (!!one.retired === !!other.retired) return null
  if (other.retired) return 'option-retired'
  return isReused(before, after, key) ? 'code-reused' : 'option-back'
}

/** The code says something else than it did. */
export function isReused(before: Definition, after: Definition, key: string): boolean {
  const language = before.languages[0] ?? ''
  return !haveSameWords(textOf(before, language, key), textOf(after, language, key))
}

/** The marks of a scale whose codes are numbers, in their order of size; null: its codes are words. */
function pointsOf(options: Option[]): number[] | null {
  const codes = options.filter(isSubstantive).map(({ code }) => code)
  if (codes.length < 2 || !codes.every(isNumeral)) return null
  return codes.map(Number).sort((a, b) => a - b)
}
