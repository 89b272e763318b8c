import type { Definition, Item, Option, Wording } from './definition'
import type { Logic } from './logic'
import { pageOf } from './page-of'

/**
 * One questionnaire out of the versions a fieldwork accepted, the newest last: the newest as it is, then
 * what earlier ones asked besides. An item, an option or a row that was retired keeps its answers. Made
 * for counting and exports: nobody is asked a merged questionnaire.
 */
export function mergeVersions(versions: readonly Definition[]): Definition {
  const [newest, ...earlier] = [...versions].reverse()
  if (!newest) throw new Error('a fieldwork accepts at least one version')
  return earlier.reduce(withEarlier, newest)
}

function withEarlier(newer: Definition, older: Definition): Definition {
  const scales = { ...newer.scales }
  for (const [id, scale] of Object.entries(older.scales)) {
    const known = Object.hasOwn(scales, id) ? scales[id] : undefined
    scales[id] = known ? { ...known, options: merged(known.options, scale.options) } : scale
  }
  const olderItems = new Map(older.items.map((item) => [item.id, item]))
  const items = newer.items.map((item) => {
    const before = olderItems.get(item.id)
    return before?.type === item.type ? withOptions(item, before) : item
  })
  const ids = new Set(items.map(({ id }) => id))
  const gone = older.items.filter(({ id }) => !ids.has(id))
  return {
    ...newer,
    ...checksAndWords(newer, older),
    scales,
    items: [...items, ...gone.map((item) => asAskedThen(older, item))],
    texts: Object.fromEntries(
      Object.entries(newer.texts).map(([language, texts]) => [
        language,
        { ...older.texts[language], ...texts },
      ]),
    ),
  }
}

/** Its page is no longer there to be relevant or not. */
function asAskedThen(older: Definition, item: Item): Item {
  const page = pageOf(older, item.id)?.relevance
  if (!page) return item
  const relevance: Logic = item.relevance ? { op: 'and', of: [page, item.relevance] } : page
  return { ...item, relevance }
}

function withOptions(newer: Item, older: Item): Item {
  const item = { ...newer }
  if ('options' in older && older.options && takesOptions(item))
    item.options = merged(item.options ?? [], older.options)
  if ('without' in item) {
    const before = ('without' in older && older.without) || []
    item.without = (item.without ?? []).filter((code) => before.includes(code))
  }
  if (hasRows(item) && hasRows(older) && older.rows)
    item.rows = [...new Set([...(item.rows ?? []), ...older.rows])]
  return item
}

type Of<T extends Item['type']> = Extract<Item, { type: T }>

const takesOptions = (item: Item): item is Extract<Item, { options?: Option[] | undefined }> =>
  !['matrix', 'constantSum', 'text', 'territory', 'info', 'consent'].includes(item.type)

const hasRows = (item: Item): item is Of<'matrix' | 'constantSum'> =>
  item.type === 'matrix' || item.type === 'constantSum'

/** The newer ones, then those that only the earlier version has, which are no longer offered. */
function merged(newer: Option[], older: Option[]): Option[] {
  const codes = new Set(newer.map(({ code }) => code))
  const gone = older.filter(({ code }) => !codes.has(code))
  return [...newer, ...gone.map((option) => ({ ...option, retired: true }))]
}

function checksAndWords(newer: Definition, older: Definition): Partial<Definition> {
  const checks = newer.checks ?? []
  const ids = new Set(checks.map(({ id }) => id))
  const wordings: Record<string, Wording> = { ...older.wordings }
  for (const [id, { variants }] of Object.entries(newer.wordings ?? {})) {
    const before = Object.hasOwn(wordings, id) ? (wordings[id]?.variants ?? []) : []
    wordings[id] = { variants: [...new Set([...variants, ...before])] }
  }
  return {
    ...((newer.checks || older.checks) && {
      checks: [...checks, ...(older.checks ?? []).filter(({ id }) => !ids.has(id))],
    }),
    ...((newer.placeholders || older.placeholders) && {
      placeholders: { ...older.placeholders, ...newer.placeholders },
    }),
    ...((newer.wordings || older.wordings) && { wordings }),
  }
}
