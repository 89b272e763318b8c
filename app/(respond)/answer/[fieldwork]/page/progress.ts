import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { rowsOf } from '@/lib/questionnaire/options'
import type { Walk } from '@/lib/questionnaire/walk'

export type Progress = { page: number; pages: number; minutes: number }

/** Where a page stands on the path; minutes are the announced ones, shared out by the effort of what remains. */
export function progressOf(definition: Definition, path: Walk, page: string): Progress {
  const at = path.pages.indexOf(page)
  const ahead = new Set(path.pages.slice(Math.max(at, 0)))
  const efforts = definition.pages.map(({ id, items }) => ({
    id,
    effort: items
      .filter((item) => path.items.includes(item))
      .reduce((sum, item) => sum + effortOf(definition, findItem(definition, item)), 0),
  }))
  const all = efforts.reduce((sum, { effort }) => sum + effort, 0) || 1
  const left = efforts.reduce((sum, { id, effort }) => sum + (ahead.has(id) ? effort : 0), 0)
  return {
    page: at + 1,
    pages: path.pages.length,
    minutes: Math.max(1, Math.round((definition.minutes * left) / all)),
  }
}

/** In units of a simple choice. */
function effortOf(definition: Definition, item: Item | undefined): number {
  switch (item?.type) {
    case undefined:
    case 'info':
      return 0.3
    case 'matrix':
      return 0.5 + 0.5 * rowsOf(definition, item).length
    case 'constantSum':
      return 1 + 0.5 * item.rows.length
    case 'multiple':
      return 1.5
    case 'ranking':
    case 'text':
      return 2.5
    default:
      return 1
  }
}
