import { typstFont } from '@/lib/platform/typst'

type Attributes = Record<string, string | number>
/** A shape of a drawing; `says` is shown when it is pointed at. */
export type Mark =
  | { tag: 'rect' | 'line' | 'path' | 'circle'; at: Attributes; says?: string }
  | { tag: 'text'; at: Attributes; text: string }

/** The same on the page and in files: shapes in order, with their own colours. */
export type Drawing = { width: number; height: number; marks: Mark[] }

/** Of a document: its letters are those of the page around. */
export function svgText({ width, height, marks }: Drawing): string {
  const body = marks.map(markText).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${typstFont}">${body}</svg>`
}

function markText(mark: Mark): string {
  const attributes = Object.entries(mark.at)
    .map(([name, value]) => ` ${attributeName(name)}="${escaped(String(value))}"`)
    .join('')
  const inside = mark.tag === 'text' ? escaped(mark.text) : ''
  return `<${mark.tag}${attributes}>${inside}</${mark.tag}>`
}

/** As React has it, so as SVG has it. */
const attributeName = (name: string) => name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[it] ?? '&quot;')
