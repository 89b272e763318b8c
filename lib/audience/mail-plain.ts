import type { RespondentLanguage } from '@/lib/platform/language'
import type { Block, Inline } from './light-markdown'
import type { MergeValues } from './mail-merge'
import { doorWords } from './mail-words'
import type { Placeholder } from './placeholder'

/** Paragraphs with an empty line between; links as words and address. */
export function asText(
  blocks: readonly Block[],
  language: RespondentLanguage,
  values: MergeValues,
): string {
  const written = blocks.map((block) => {
    if (block.kind === 'door') return `${doorWords[language]}\n${values.link}`
    if (block.kind === 'list')
      return block.items.map((item) => `- ${inline(item, values)}`).join('\n')
    return inline(block.parts, values)
  })
  return `${written.join('\n\n')}\n`
}

function inline(parts: readonly Inline[], values: MergeValues): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'value') return values[part.name]
      if (part.kind === 'break') return '\n'
      const words = inline(part.parts, values)
      if (part.kind === 'strong') return words
      const address = values[part.target as Placeholder] ?? part.target.replace(/^mailto:/, '')
      return words === address ? address : `${words} (${address})`
    })
    .join('')
}
