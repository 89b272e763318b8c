export type Emphasis = { type: 'text'; text: string } | { type: 'bold' | 'italic'; of: Emphasis[] }

/** What becomes of a text once it is parsed. */
export type Fill = (text: string) => string

type Mark = '*' | '**'
type Frame = { mark: Mark | null; of: Emphasis[] }

const isLetter = /[\p{L}\p{N}]/u

/**
 * Stars around words, as in `**so**` and `*so*`; those inside of words (`élu*e*s`) or beside spaces are
 * text. One pass, with at most two marks open: what is not closed becomes text again.
 */
export function emphasis(text: string, fill: Fill): Emphasis[] {
  const root: Frame = { mark: null, of: [] }
  const open: Frame[] = [root]
  const top = () => open[open.length - 1] as Frame
  const write = (words: string) => {
    const last = top().of.at(-1)
    if (last?.type === 'text') last.text += words
    else if (words !== '') top().of.push({ type: 'text', text: words })
  }
  const dissolve = () => {
    const frame = open.pop() as Frame
    write(frame.mark ?? '')
    for (const node of frame.of) {
      if (node.type === 'text') write(node.text)
      else top().of.push(node)
    }
  }
  const close = (mark: Mark) => {
    while (top().mark !== mark) dissolve()
    const { of } = open.pop() as Frame
    top().of.push({ type: mark === '*' ? 'italic' : 'bold', of })
  }

  let from = 0
  for (const { 0: stars, index } of text.matchAll(/\*+/g)) {
    write(text.slice(from, index))
    from = index + stars.length
    if (stars.length > 3) {
      write(stars)
      continue
    }
    const before = text[index - 1] ?? ' '
    const after = text[from] ?? ' '
    for (const mark of marksOf(stars, top().mark)) {
      const isOpen = open.some((frame) => frame.mark === mark)
      if (isOpen && before.trim() !== '' && !isLetter.test(after)) close(mark)
      else if (!isOpen && after.trim() !== '' && !isLetter.test(before)) open.push({ mark, of: [] })
      else write(mark)
    }
  }
  write(text.slice(from))
  while (open.length > 1) dissolve()
  return filled(root.of, fill)
}

/** Of three stars, the innermost mark closes first. */
function marksOf(stars: string, innermost: Mark | null): Mark[] {
  if (stars.length === 3) return innermost === '*' ? ['*', '**'] : ['**', '*']
  return [stars as Mark]
}

function filled(nodes: Emphasis[], fill: Fill): Emphasis[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, text: fill(node.text) }
    return 'of' in node ? { ...node, of: filled(node.of, fill) } : node
  })
}
