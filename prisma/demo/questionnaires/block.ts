import type { Definition, Item, Option, Page, Scale } from '@/lib/questionnaire/definition'

/** A text in both languages of the questionnaires. */
export type Text = readonly [fr: string, en: string]

/** Items that travel together, with their texts. */
export type Block = {
  scales?: Record<string, Scale>
  items: Item[]
  texts: Record<string, Text>
}

export const nsp: Option = { code: 'nsp', missing: 'dk' }
/** « Ne sait pas » where several answers are possible. */
export const nspAlone: Option = { code: 'nsp', exclusive: true, missing: 'dk' }
export const noneAlone: Option = { code: 'aucun', exclusive: true }
export const other: Option = { code: 'autre', other: true }

export const dontKnow: Text = ['Ne sait pas', 'Don’t know']
export const otherText: Text = ['Autre', 'Other']

export function assemble(
  id: string,
  parts: { blocks: Block[]; pages: Page[]; screenings?: Definition['screenings'] },
): Definition {
  const texts = parts.blocks.flatMap((block) => Object.entries(block.texts))
  return {
    schema: 2,
    id,
    scales: Object.assign({}, ...parts.blocks.map((block) => block.scales ?? {})),
    items: parts.blocks.flatMap((block) => block.items),
    pages: parts.pages,
    screenings: parts.screenings ?? [],
    minutes: 12,
    languages: ['fr', 'en'],
    texts: {
      fr: Object.fromEntries(texts.map(([key, [fr]]) => [key, fr])),
      en: Object.fromEntries(texts.map(([key, [, en]]) => [key, en])),
    },
  }
}
