import { isPlaceholder, type Placeholder, placeholderPattern } from './placeholder'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: Placeholder }
  | { kind: 'break' }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'link'; parts: Inline[]; target: string | Placeholder }

/** `door`: the placeholder `{link}` on a line of its own. */
export type Block =
  | { kind: 'paragraph'; parts: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  | { kind: 'door' }

/**
 * Paragraphs, lists (`- `), **bold** and [links](https://…) to https or mailto; anything else is text. Read
 * before values are put in: nothing of a value is ever read as markup.
 */
export function readBody(body: string): Block[] {
  return body
    .split(/\n[ \t]*\n+/)
    .flatMap((chunk) => readChunk(chunk.split('\n').map((line) => line.trim())))
}

const item = /^[-*•][ \t]+/
type Kind = Block['kind']
const kindOf = (line: string): Kind =>
  line === '{link}' ? 'door' : item.test(line) ? 'list' : 'paragraph'

/** Lines that follow one another, of one kind each. */
function readChunk(lines: readonly string[]): Block[] {
  const runs: { kind: Kind; lines: string[] }[] = []
  for (const line of lines.filter((one) => one !== '')) {
    const last = runs.at(-1)
    const kind = kindOf(line)
    if (last?.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(({ kind, lines }): Block => {
    if (kind === 'door') return { kind }
    if (kind === 'list')
      return { kind, items: lines.map((line) => readInline(line.replace(item, ''))) }
    const parts = lines.flatMap((line, at) => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      ...readInline(line),
    ])
    return { kind, parts }
  })
}

const markup =
  /\*\*(?<strong>[^*\n]{1,500})\*\*|\[(?<label>[^[\]\n]{1,300})\]\((?<target>(?:https:\/\/|mailto:)[^\s()<>"'{}]{1,500}|\{link\}|\{stop\})\)/

function readInline(line: string): Inline[] {
  const parts: Inline[] = []
  let rest = line
  for (let found = markup.exec(rest); found; found = markup.exec(rest)) {
    const { strong, label = '', target = '' } = found.groups ?? {}
    parts.push(...readValues(rest.slice(0, found.index)))
    if (strong !== undefined) parts.push({ kind: 'strong', parts: readValues(strong) })
    else parts.push({ kind: 'link', parts: readValues(label), target: targetOf(target) })
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, ...readValues(rest)]
}

const targetOf = (target: string): string | Placeholder =>
  target === '{link}' ? 'link' : target === '{stop}' ? 'stop' : target

function readValues(text: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const found of text.matchAll(placeholderPattern)) {
    const name = found[1] ?? ''
    if (!isPlaceholder(name)) continue
    if (found.index > at) parts.push({ kind: 'text', text: text.slice(at, found.index) })
    parts.push({ kind: 'value', name })
    at = found.index + found[0].length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}
