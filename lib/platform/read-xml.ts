import { UnreadableTable } from './table-fault'

type XmlReader = {
  /** Names without their prefix; of a tag, `attributeOf` reads. */
  open?(name: string, tag: string): void
  close?(name: string): void
  text?(text: string): void
}

/** Longer than any cell with its tag. */
const longestPiece = 4 * 1024 * 1024

/**
 * Reads the XML that office programs write, in pieces as it comes. No document type is taken, so that no
 * entity but the five of XML is ever expanded. Returns what takes the next piece.
 */
export function xmlReader(reader: XmlReader): (piece: string) => void {
  let rest = ''
  return (piece) => {
    const all = rest + piece
    let at = 0
    for (;;) {
      const tag = all.indexOf('<', at)
      if (tag < 0) break
      const after = endOfMarkup(all, tag)
      if (after < 0) break
      if (tag > at) reader.text?.(withoutEntities(all.slice(at, tag)))
      markup(all.slice(tag, after), reader)
      at = after
    }
    rest = all.slice(at)
    if (rest.length > longestPiece) throw new UnreadableTable('broken-workbook')
  }
}

/** Behind the tag, comment, instruction or CDATA that begins there; -1: it has not come in whole. */
function endOfMarkup(all: string, tag: number): number {
  const second = all[tag + 1]
  if (second === '?') return behind(all, tag, '?>')
  if (second === '!') {
    if (all.startsWith('<!--', tag)) return behind(all, tag, '-->')
    if (all.startsWith('<![CDATA[', tag)) return behind(all, tag, ']]>')
    if (all.length > tag + 9) throw new UnreadableTable('broken-workbook')
    return -1
  }
  let end = all.indexOf('>', tag)
  // The sign may stand in the value of an attribute.
  let quote = all.indexOf('"', tag)
  while (end >= 0 && quote >= 0 && quote < end) {
    const closing = all.indexOf('"', quote + 1)
    if (closing < 0) return -1
    if (closing > end) end = all.indexOf('>', closing)
    quote = all.indexOf('"', closing + 1)
  }
  return end < 0 ? -1 : end + 1
}

function behind(all: string, from: number, mark: string): number {
  const found = all.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

function markup(piece: string, reader: XmlReader): void {
  if (piece.startsWith('<![CDATA[')) {
    reader.text?.(piece.slice(9, -3))
    return
  }
  if (piece.startsWith('<!') || piece.startsWith('<?')) return
  if (piece.startsWith('</')) {
    reader.close?.(localName(piece.slice(2, -1).trim()))
    return
  }
  let end = 1
  while (end < piece.length && !' />\t\r\n'.includes(piece[end] as string)) end++
  const name = localName(piece.slice(1, end))
  reader.open?.(name, piece)
  if (piece.endsWith('/>')) reader.close?.(name)
}

/** Of an opening tag; null where it has none by that name. */
export function attributeOf(piece: string, attribute: string): string | null {
  const plain = piece.indexOf(` ${attribute}="`)
  if (plain >= 0) {
    const start = plain + attribute.length + 3
    return withoutEntities(piece.slice(start, piece.indexOf('"', start)))
  }
  if (!piece.includes(attribute)) return null
  const pattern = `\\s(?:[\\w.-]+:)?${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`
  const value = new RegExp(pattern).exec(piece)
  return value && withoutEntities(value[1] ?? value[2] ?? '')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  })
}
