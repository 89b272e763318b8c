import type { Definition, Item, Option, Scale } from '@/lib/questionnaire/definition'

/** A text in the languages of the questionnaires. */
export type Text = readonly [fr: string, en: string, de: string]

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

export const dontKnow: Text = ['Ne sait pas', 'Don’t know', 'Weiß nicht']
export const otherText: Text = ['Autre', 'Other', 'Sonstiges']

type Parts = Pick<Definition, 'pages' | 'minutes'> &
  Partial<Pick<Definition, 'screenings' | 'checks' | 'placeholders'>> & { blocks: Block[] }

export function assemble(id: string, { blocks, screenings = [], ...parts }: Parts): Definition {
  const texts = blocks.flatMap((block) => Object.entries(block.texts))
  const inLanguage = (at: number) =>
    Object.fromEntries(texts.map(([key, text]) => [key, text[at] ?? '']))
  return {
    schema: 2,
    id,
    scales: Object.assign({}, ...blocks.map((block) => block.scales ?? {})),
    items: blocks.flatMap((block) => block.items),
    screenings,
    ...parts,
    languages: ['fr', 'en', 'de'],
    texts: { fr: inLanguage(0), en: inLanguage(1), de: inLanguage(2) },
  }
}
