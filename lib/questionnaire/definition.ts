import { z } from 'zod'
import { Logic } from './logic'

/** Logic and storage key: never shown, never reused. */
const Id = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/)
/** Option, row or export code. Answers store these; texts may change, codes may not. */
const Code = z.string().regex(/^[a-z0-9][a-z0-9_]{0,31}$/i)

/** Why an answer is not a substantive one. `dk`: don't know; `na`: does not apply. */
export const Missing = z.enum(['dk', 'refused', 'na'])
export type Missing = z.infer<typeof Missing>

/** Absent: as the author wrote it. Drawn from the response's id, so that it can be found again. */
export const Order = z.enum(['random', 'rotated'])
export type Order = z.infer<typeof Order>

export const Option = z.strictObject({
  code: Code,
  /** Alone or not at all: clears the others in the browser, refused beside them on the server. */
  exclusive: z.boolean().optional(),
  /** Opens a short text, stored under `<item>.other` beside the code. */
  other: z.boolean().optional(),
  missing: Missing.optional(),
  /** Keeps its place when the list is drawn. */
  pinned: z.boolean().optional(),
  /** Offered when it holds; always when absent. Also for rows that come from a scale. */
  relevance: Logic.optional(),
  /** No longer offered. Its code stays taken, its answers stay counted. */
  retired: z.boolean().optional(),
})
export type Option = z.infer<typeof Option>

/** A named list of codes shared by questions. Its texts: `scale.<id>.<code>`. */
export const Scale = z.strictObject({
  options: z.array(Option).min(1).max(60),
  /** Drawn once per respondent; every question that uses the scale shows that one order. */
  order: Order.optional(),
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
  /** A special category of data (GDPR, article 9): asked only after an item of type `consent` said yes. */
  sensitive: z.boolean().optional(),
}

/** Said instead of a value: `nsp`. Texts: `item.<id>.<code>`. */
const nonAnswers = { options: z.array(Option).max(5).optional() }

const isoDay = z.iso.date()

/** Options of an item: those of a scale (without some), or of an earlier multiple item's ticks, then its own. */
const choices = {
  scale: Id.optional(),
  without: z.array(Code).max(60).optional(),
  /** Only the options ticked at this earlier multiple item (substantive ones) are offered. */
  carriedFrom: Id.optional(),
  /** The item's own options, after the scale's. Texts: `item.<id>.<code>`. */
  options: z.array(Option).max(60).optional(),
  /** Of the item's own options; without it they stay as they stand, after the others. */
  order: Order.optional(),
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
    /** Only the options ticked at this earlier multiple item (substantive ones) are rows. */
    carriedFrom: Id.optional(),
    scale: Id,
  }),
  /** Its unit, where it has one: text `item.<id>.unit`. */
  z.strictObject({
    ...common,
    ...nonAnswers,
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(6),
    /** Outside of these the respondent is asked whether it is right, and may go on. */
    softMin: z.number().optional(),
    softMax: z.number().optional(),
  }),
  /** Shares `total` out among rows, all of it: each row is a variable `<item>.<row>`. Unit: `item.<id>.unit`. */
  z.strictObject({
    ...common,
    type: z.literal('constantSum'),
    rows: z.array(Code).min(2).max(20),
    total: z.number().positive(),
    decimals: z.int().min(0).max(2),
  }),
  z.strictObject({
    ...common,
    ...nonAnswers,
    type: z.literal('year'),
    min: z.int(),
    max: z.int(),
  }),
  z.strictObject({ ...common, ...nonAnswers, type: z.literal('date'), min: isoDay, max: isoDay }),
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
  /** An unticked box; answer: `yes`, or none. Its text is what is agreed to. */
  z.strictObject({ ...common, type: z.literal('consent') }),
])
export type Item = z.infer<typeof Item>

export const Page = z.strictObject({
  id: Id,
  /** Shown when it holds, with its items; always when absent. */
  relevance: Logic.optional(),
  items: z.array(Id).min(1).max(40),
})
export type Page = z.infer<typeof Page>

/** Ends the questionnaire politely at the end of the page where it becomes true. */
export const Screening = z.strictObject({ id: Id, where: Logic })
export type Screening = z.infer<typeof Screening>

/**
 * What may not be, or may hardly be: wrong when `where` holds, at the end of the page where the last of its
 * items stands. Hard ones stop the respondent there, on the server too; soft ones ask whether it is right.
 */
export const Check = z.strictObject({
  id: Id,
  where: Logic,
  soft: z.boolean().optional(),
})
export type Check = z.infer<typeof Check>

/** `{name}` in a text: the answer to an earlier item, in words; without one, the text `placeholder.<name>`. */
export const Placeholder = z.strictObject({ item: Id, row: Code.optional() })
export type Placeholder = z.infer<typeof Placeholder>

/** Wordings put to comparison: one variant is drawn per respondent, and stored with the response. */
export const Wording = z.strictObject({ variants: z.array(Code).min(2).max(8) })
export type Wording = z.infer<typeof Wording>

/**
 * A questionnaire as data. Layout is derived, not stored.
 *
 * Texts by language, first language complete. Keys: `title`, `page.<id>`, `screening.<id>`,
 * `item.<id>` (the question), `item.<id>.help`, `item.<id>.<option or row>`, `scale.<id>.<code>`,
 * `scale.<id>.<code>.help` (a definition shown with the option), `scale.<id>.low` / `.high` (ends of a 0-10 scale),
 * `check.<id>`, `placeholder.<name>`. `<key>@<wording>.<variant>` replaces `<key>` for whom that variant was drawn.
 * Questions, helps and infos may use `**bold**`, `*italic*`, `[link](https://…)` and lists: nothing else is markup.
 */
export const Definition = z.strictObject({
  schema: z.literal(2),
  id: Id,
  scales: z.record(Id, Scale),
  items: z.array(Item).min(1).max(300),
  /** Every item stands on exactly one page. */
  pages: z.array(Page).min(1).max(60),
  screenings: z.array(Screening).max(10),
  checks: z.array(Check).max(50).optional(),
  placeholders: z.record(Id, Placeholder).optional(),
  wordings: z.record(Id, Wording).optional(),
  /** Minutes announced to the respondent. */
  minutes: z.int().min(1).max(120),
  languages: z.array(z.enum(['fr', 'en', 'de'])).min(1),
  texts: z.record(z.string(), z.record(z.string().max(160), z.string().max(4000))),
})
export type Definition = z.infer<typeof Definition>
