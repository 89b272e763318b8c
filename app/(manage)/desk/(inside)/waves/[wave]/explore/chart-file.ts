import { inLines } from '@/app/_ui/chart-lines'

const svg = 'http://www.w3.org/2000/svg'
const margin = 20
/** Pixels of the picture for one of the drawing: sharp in a document. */
const sharpness = 2

/** The chart as a file that stands alone: its title above it, what it rests on below. */
export function chartFile(chart: SVGSVGElement, title: string, lines: readonly string[]): string {
  const { width, height } = chart.viewBox.baseVal
  const titles = inLines(title, width, 20, 4)
  const notes = lines.flatMap((line) => inLines(line, width, 12, 8))
  const top = margin + titles.length * 26 + 14
  const below = top + height + 24
  const file = chart.cloneNode(false) as SVGSVGElement
  const size = { width: width + 2 * margin, height: below + notes.length * 16 + margin }
  file.removeAttribute('class')
  file.setAttribute('xmlns', svg)
  file.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  file.setAttribute('width', String(size.width))
  file.setAttribute('height', String(size.height))
  const add = (tag: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(svg, tag)
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value))
    element.textContent = text
    file.append(element)
    return element
  }
  const ground = { width: size.width, height: size.height, fill: '#ffffff' }
  add('rect', ground)
  titles.forEach((text, at) => {
    const place = { x: margin, y: margin + 20 + at * 26 }
    add('text', { ...place, 'font-size': 20, 'font-weight': 700, fill: '#1b1f24' }, text)
  })
  const body = add('g', { transform: `translate(${margin} ${top})` })
  for (const child of chart.children) body.append(child.cloneNode(true))
  notes.forEach((text, at) => {
    add('text', { x: margin, y: below + at * 16, 'font-size': 12, fill: '#4a5460' }, text)
  })
  return new XMLSerializer().serializeToString(file)
}

/** The file as a PNG. Its address is data, which the content policy lets pictures be made of. */
export async function pictureOf(file: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * sharpness
  canvas.height = image.naturalHeight * sharpness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}
