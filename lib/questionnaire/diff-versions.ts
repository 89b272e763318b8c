import { canonicalJson } from '@/lib/platform/canonical-json'
import { type Change, change } from './change'
import type { Definition } from './definition'
import { areSame, arrow } from './detail'
import { diffItems } from './diff-items'
import { diffOptions } from './diff-options'
import { diffPages } from './diff-pages'
import { diffTexts } from './diff-texts'

/** What a version changes of another, each with its class (`change.ts`), in the order of the definition. */
export function diffVersions(before: Definition, after: Definition): Change[] {
  const found = [
    ...(before.id === after.id
      ? []
      : [change('id', 'questionnaire-changed', arrow(before.id, after.id))]),
    ...(before.minutes === after.minutes
      ? []
      : [change('minutes', 'minutes', arrow(before.minutes, after.minutes))]),
    ...diffLanguages(before, after),
    ...diffPages(before, after),
    ...diffItems(before, after),
    ...diffScales(before, after),
    ...diffEndings(before, after),
    ...diffReplacements(before, after),
    ...diffTexts(before, after),
  ]
  const said = new Set<string>()
  return found.filter((one) => {
    const name = canonicalJson(one)
    const isNew = !said.has(name)
    said.add(name)
    return isNew
  })
}

function diffLanguages(
  { languages: before }: Definition,
  { languages: after }: Definition,
): Change[] {
  const added = after.filter((language) => !before.includes(language))
  const removed = before.filter((language) => !after.includes(language))
  const kept = (list: string[], other: readonly string[]) =>
    list.filter((one) => other.includes(one))
  return [
    ...added.map((language) => change('languages', 'language-added', language)),
    ...removed.map((language) => change('languages', 'language-removed', language)),
    ...(areSame(kept(before, after), kept(after, before))
      ? []
      : [change('languages', 'languages-reordered', arrow(before.join(', '), after.join(', ')))]),
  ]
}

function diffScales(before: Definition, after: Definition): Change[] {
  const [former, latter] = [before.scales, after.scales]
  return Object.keys({ ...former, ...latter }).flatMap((id) => {
    const at = `scale.${id}`
    const [one, other] = [former[id], latter[id]]
    if (!one || !other) return [change(at, one ? 'scale-removed' : 'scale-added')]
    return [
      ...(one.order === other.order
        ? []
        : [change(at, 'order-changed', arrow(one.order, other.order))]),
      ...diffOptions(before, after, at, one.options, other.options),
    ]
  })
}

function diffEndings(before: Definition, after: Definition): Change[] {
  return [
    ...diffById('screening', before.screenings, after.screenings, {
      added: 'screening-added',
      removed: 'screening-removed',
      changed: 'screening-changed',
    }),
    ...diffById('check', before.checks ?? [], after.checks ?? [], {
      added: 'check-added',
      removed: 'check-removed',
      changed: 'check-changed',
    }),
  ]
}

/** What stands in texts for something else: answers, or one wording of several. */
function diffReplacements(before: Definition, after: Definition): Change[] {
  const listed = <T extends object>(record: Record<string, T> = {}) =>
    Object.entries(record).map(([id, value]) => ({ ...value, id }))
  return [
    ...diffById('placeholder', listed(before.placeholders), listed(after.placeholders), {
      added: 'placeholder-added',
      removed: 'placeholder-removed',
      changed: 'placeholder-changed',
    }),
    ...diffById('wording', listed(before.wordings), listed(after.wordings), {
      added: 'variants-changed',
      removed: 'variants-changed',
      changed: 'variants-changed',
    }),
  ]
}

type Kind = Change['change']

function diffById<T extends { id: string }>(
  name: string,
  before: T[],
  after: T[],
  kinds: { added: Kind; removed: Kind; changed: Kind },
): Change[] {
  const latter = new Map(after.map((one) => [one.id, one]))
  const former = new Map(before.map((one) => [one.id, one]))
  return [...new Set([...former.keys(), ...latter.keys()])].flatMap((id) => {
    const [one, other] = [former.get(id), latter.get(id)]
    if (areSame(one, other)) return []
    return [change(`${name}.${id}`, one ? (other ? kinds.changed : kinds.removed) : kinds.added)]
  })
}
