import { z } from 'zod'
import { baseSpec, hasOption, type Score, scoreOf, scores } from './base'
import { text, texts } from './design-spec'

export const values = z.union([text, texts]).nullish()
/** A question as one of two: a share of codes or of an option, or a mean. */
export const item = z.object({ q: text, base: baseSpec, values, opt: text.nullish(), scores })
type Item = z.infer<typeof item>

/** 0 or 1 for a set of codes or an option, else a number. */
export function scoreOfItem({ q, values: codes, opt, scores: byCode }: Omit<Item, 'base'>): Score {
  if (codes) {
    const set = new Set([codes].flat())
    return (group) => (set.has(group.answer(q)) ? 1 : 0)
  }
  return typeof opt === 'string' ? hasOption(q, opt) : scoreOf(q, byCode)
}
