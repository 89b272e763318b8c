import type { Definition, Item, Option } from './definition'

/**
 * One questionnaire out of the versions a fieldwork accepted, the newest last: the newest as it is, then
 * what earlier ones asked besides. An item, an option or a row that was retired keeps its answers.
 */
export function mergeVersions(versions: readonly Definition[]): Definition {
  const [newest, ...earlier] = [...versions].reverse()
  if (!newest) throw new Error('a fieldwork accepts at least one version')
  return earlier.reduce(withEarlier, newest)
}

function withEarlier(newer: Definition, older: Definition): Definition {
  const scales = { ...newer.scales }
  for (const [id, scale] of Object.entries(older.scales)) {
    const known = scales[id]
    scales[id] = known ? { ...known, options: merged(known.options, scale.options) } : scale
  }
  const olderItems = new Map(older.items.map((item) => [item.id, item]))
  const items = newer.items.map((item) => {
    const before = olderItems.get(item.id)
    return before?.type === item.type ? withOptions(item, before) : item
  })
  const ids = new Set(items.map(({ id }) => id))
  return {
    ...newer,
    scales,
    items: [...items, ...older.items.filter(({ id }) => !ids.has(id))],
    texts: Object.fromEntries(
      Object.entries(newer.texts).map(([language, texts]) => [
        language,
        { ...older.texts[language], ...texts },
      ]),
    ),
  }
}

function withOptions(newer: Item, older: Item): Item {
  const item = { ...newer }
  if ('options' in item && 'options' in older && older.options)
    item.options = merged(item.options ?? [], older.options)
  if ('without' in item) {
    const before = ('without' in older && older.without) || []
    item.without = (item.without ?? []).filter((code) => before.includes(code))
  }
  if (item.type === 'matrix' && older.type === 'matrix' && older.rows)
    item.rows = [...new Set([...(item.rows ?? []), ...older.rows])]
  return item
}

function merged(newer: Option[], older: Option[]): Option[] {
  const codes = new Set(newer.map(({ code }) => code))
  return [...newer, ...older.filter(({ code }) => !codes.has(code))]
}
