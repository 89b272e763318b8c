import { z } from 'zod'
import { Logic } from './logic'

/** Logic and storage key: never shown, never reused. */
const Id = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/)
/** Option, row or export code. Answers store these; texts may change, codes may not. */
const Code = z.string().regex(/^[a-z0-9][a-z0-9_]{0,31}$/i)

/** Why an answer is not a substantive one. `dk`: don't know; `na`: does not apply. */
export const Missing = z.enum(['dk', 'refused', 'na'])
export type Missing = z.infer<typeof Missing>

export const Option = z.strictObject({
  code: Code,
  /** Alone or not at all: clears the others in the browser, refused beside them on the server. */
  exclusive: z.boolean().optional(),
  /** Opens a short text, stored under `<item>.other` beside the code. */
  other: z.boolean().optional(),
  missing: Missing.optional(),
  /** Keeps its place when the list is shuffled. */
  pinned: z.boolean().optional(),
})
export type Option = z.infer<typeof Option>

/** A named list of codes shared by questions. Its texts: `scale.<id>.<code>`. */
export const Scale = z.strictObject({
  options: z.array(Option).min(1).max(60),
  /** Shuffled once per respondent; every question that uses the scale shows that one order. */
  shuffled: z.boolean().optional(),
})
export type Scale = z.infer<typeof Scale>

const common = {
  id: Id,
  /** Export name and key in published figures. */
  code: Code,
  /** Asked when it holds; always when absent. A condition that is unknown counts as false. */
  relevance: Logic.optional(),
  required: z.boolean().optional(),
  /** Rules exports, publication and retention. */
  privacy: z.enum(['identifying', 'quasi', 'open']).optional(),
}

/** Options of an item: those of a scale (without some), or of an earlier multiple item's ticks, then its own. */
const choices = {
  scale: Id.optional(),
  without: z.array(Code).max(60).optional(),
  /** Only the options ticked at this earlier multiple item (substantive ones) are offered. */
  carriedFrom: Id.optional(),
  /** The item's own options, after the scale's; always pinned. Texts: `item.<id>.<code>`. */
  options: z.array(Option).max(60).optional(),
}

export const Item = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...choices, type: z.literal('single') }),
  z.strictObject({
    ...common,
    ...choices,
    type: z.literal('multiple'),
    min: z.int().min(1).optional(),
    /** Most ticks allowed; exclusive options stand alone and are not limited by it. */
    max: z.int().min(1).optional(),
  }),
  /** Answer: the chosen codes, best first, at most `top`; or one exclusive code alone. */
  z.strictObject({
    ...common,
    ...choices,
    type: z.literal('ranking'),
    top: z.int().min(1).max(20),
  }),
  /** Rows × scale: each row is a variable `<item>.<row>`. */
  z.strictObject({
    ...common,
    type: z.literal('matrix'),
    /** Rows come from a scale (texts `scale.<id>.<code>`) or are the item's own (`item.<id>.<code>`). */
    rowsFrom: Id.optional(),
    rows: z.array(Code).max(60).optional(),
    scale: Id,
  }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(6),
    /** Offers these instead of a number: `nsp`. Texts: `item.<id>.<code>`. */
    options: z.array(Option).max(5).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('year'), min: z.int(), max: z.int() }),
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(4000),
    long: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('territory'),
    level: z.literal('commune'),
    /** Code offered beside the search, for those outside: `hors_region`. Text: `item.<id>.<code>`. */
    outside: Code.optional(),
    /** `coarse`: the stored answer keeps department, region and size band, never the commune. */
    keeps: z.enum(['commune', 'coarse']),
  }),
  z.strictObject({ ...common, type: z.literal('info') }),
])
export type Item = z.infer<typeof Item>

export const Page = z.strictObject({
  id: Id,
  items: z.array(Id).min(1).max(40),
})
export type Page = z.infer<typeof Page>

/** Ends the questionnaire politely at the end of the page where it becomes true. */
export const Screening = z.strictObject({ id: Id, where: Logic })

/**
 * A questionnaire as data. Layout is derived, not stored.
 *
 * Texts by language, first language complete. Keys: `title`, `page.<id>`, `screening.<id>`,
 * `item.<id>` (the question), `item.<id>.help`, `item.<id>.<option or row>`, `scale.<id>.<code>`,
 * `scale.<id>.<code>.help` (a definition shown with the option), `scale.<id>.low` / `.high` (ends of a 0-10 scale).
 */
export const Definition = z.strictObject({
  schema: z.literal(1),
  id: Id,
  scales: z.record(Id, Scale),
  items: z.array(Item).min(1).max(300),
  /** Every item stands on exactly one page. */
  pages: z.array(Page).min(1).max(60),
  screenings: z.array(Screening).max(10),
  /** Minutes announced to the respondent. */
  minutes: z.int().min(1).max(120),
  languages: z.array(z.enum(['fr', 'en', 'de'])).min(1),
  texts: z.record(z.string(), z.record(z.string().max(120), z.string().max(4000))),
})
export type Definition = z.infer<typeof Definition>
