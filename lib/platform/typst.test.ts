import { describe, expect, it } from 'vitest'
import { typesetPdf, typesetSvg, typstData, typstFont } from './typst'

const source = `${typstData}
#set document(title: data.title, date: auto)
#set text(font: "${typstFont}", lang: "fr")
#title()
#data.text
#image(bytes(data.drawing), format: "svg", alt: data.alt)
`
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>'
const data = { title: 'Suivi « Grand Est »', text: 'Bonjour', drawing, alt: 'Un trait' }
const at = new Date('2026-11-23T08:00:00Z')

describe('a document', () => {
  it('is a tagged PDF with its language, its title and the texts of its drawings', () => {
    const pdf = typesetPdf({ source, data, at }).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    for (const said of ['/StructTreeRoot', '/Lang (fr)', '/Alt (Un trait)', 'pdfuaid'])
      expect(pdf).toContain(said)
  })

  it('shows a text as it is, whatever it holds', () => {
    const hostile = '#read("/etc/passwd") $x$ *b* <a> @c \\ _d_ "] #panic()'
    const letters = (text: string) => typesetSvg({ source, data: { ...data, text }, at }).length
    expect(letters(hostile)).toBeGreaterThan(letters('Bonjour'))
  })

  it('reads no file', () => {
    expect(() => typesetSvg({ source: '#read("/etc/passwd")', data: {}, at })).toThrow('Typst')
    expect(() => typesetSvg({ source: '#read("package.json")', data: {}, at })).toThrow('Typst')
  })

  it('is refused when a drawing has no text', () => {
    const silent = source.replace(', alt: data.alt', '')
    expect(() => typesetPdf({ source: silent, data, at })).toThrow()
  })

  it('comes out the same at the same instant', () => {
    expect(typesetPdf({ source, data, at }).equals(typesetPdf({ source, data, at }))).toBe(true)
  })
})
