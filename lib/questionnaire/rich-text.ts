import { type Emphasis, emphasis, type Fill } from './emphasis'

/** What little of Markdown the texts of a questionnaire may use, as a tree: never a string of HTML. */
export type RichNode =
  | Emphasis
  | { type: 'break' }
  | { type: 'link'; href: string; of: Emphasis[] }
  | { type: 'paragraph'; of: RichNode[] }
  | { type: 'list'; ordered: boolean; items: RichNode[][] }

const bullet = /^ {0,3}[-*] +(?=\S)/
const numbered = /^ {0,3}\d{1,3}[.)] +(?=\S)/

/**
 * Paragraphs and lists; in them `**bold**`, `*italic*` and `[links](https://…)`, to https and mailto alone.
 * Anything else is text as it stands. `fill` is given the text after it was parsed (`fillIn`), so that
 * nothing filled in is ever markup. Total, in time proportional to the text.
 */
export function richText(text: string, fill: Fill = asItIs): RichNode[] {
  const blocks: RichNode[] = []
  let open: RichNode | undefined
  for (const line of text.split(/\r\n|\r|\n/)) {
    const ordered = numbered.test(line)
    const marker = ordered ? numbered : bullet
    if (line.trim() === '') open = undefined
    else if (marker.test(line)) {
      if (open?.type !== 'list' || open.ordered !== ordered) {
        open = { type: 'list', ordered, items: [] }
        blocks.push(open)
      }
      open.items.push(inline(line.replace(marker, ''), fill))
    } else if (open?.type === 'paragraph') {
      open.of.push({ type: 'break' }, ...inline(line, fill))
    } else {
      open = { type: 'paragraph', of: inline(line, fill) }
      blocks.push(open)
    }
  }
  return blocks
}

/** The same words without the markup: for names, lists and files. */
export function plainText(text: string, fill?: Fill): string {
  return richText(text, fill).map(wordsOf).join(' ')
}

function wordsOf(node: RichNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return ' '
    case 'list':
      return node.items.map((item) => item.map(wordsOf).join('')).join(' ')
    default:
      return node.of.map(wordsOf).join('')
  }
}

/** No part of it runs over a bracket, so that no text makes it look twice at the same place. */
const link = /\[([^[\]\n]+)\]\((https:\/\/[^\s()[\]<>"]+|mailto:[^\s()[\]<>":/]+)\)/g

function inline(line: string, fill: Fill): RichNode[] {
  const nodes: RichNode[] = []
  let from = 0
  for (const found of line.matchAll(link)) {
    nodes.push(...emphasis(line.slice(from, found.index), fill))
    nodes.push({ type: 'link', href: found[2] ?? '', of: emphasis(found[1] ?? '', fill) })
    from = found.index + found[0].length
  }
  nodes.push(...emphasis(line.slice(from), fill))
  return nodes
}

const asItIs: Fill = (text) => text
