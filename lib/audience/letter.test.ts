import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, property, string } from 'fast-check'
import decodeQR from 'qr/decode.js'
import { afterAll, expect, test } from 'vitest'
import { letterFor, recipientLines } from './letter'
import { typesetLetters } from './letter-file'

const sender = {
  ...{ fieldworkId: 'grand-est-2026-mayors', programmeId: 'test', closesOn: '2026-12-23' },
  ...{ programme: { fr: 'Baromètre' }, organiser: { fr: 'Observatoire', de: 'Warte' } },
  ...{ contact: 'contact@phare.example', baseUrl: 'https://phare.example' },
}
const body =
  '{title},\n\nRépondez **avant le {closesOn}** :\n- ici {link}\n- code {code}\n\n{organiser}'
const texts = {
  fr: { subject: 'Votre avis, {unit}', body },
  de: { subject: 'Ihre Meinung, {unit}', body },
}
const made = { code: 'ABCD1234EFGH', day: '2026-11-23' }
const contact = {
  ...{ title: 'Madame la Maire', lines: ['1 place de la Mairie', 'BP 12'] },
  ...{ postalCode: '67130', city: 'Schirmeck' },
}
const letter = (name: string, language = 'fr') =>
  letterFor(texts, sender, { name, contact, language }, made)
const at = new Date('2026-11-23T08:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'phare-letters-'))
afterAll(() => rmSync(folder, { recursive: true }))
/** Another program than the one that wrote them, where there is one. */
const reader = 'pdftotext'
const canRead = spawnSync(reader, ['-v']).error === undefined

async function textsOf(letters: Parameters<typeof typesetLetters>[0]): Promise<string[]> {
  const pdf = await typesetLetters(letters, at)
  if (pdf === 'letter-too-long') throw new Error(pdf)
  const file = join(folder, 'letters.pdf')
  writeFileSync(file, pdf)
  const read = execFileSync(reader, ['-layout', file, '-'], { encoding: 'utf8' })
  return read.split('\f').slice(0, -1)
}

test('the address is that of a window: person or title, unit, street, town in capitals', () => {
  expect(recipientLines({ name: 'Mairie de Schirmeck', contact, language: null })).toEqual([
    ...['Madame la Maire', 'Mairie de Schirmeck', '1 place de la Mairie', 'BP 12'],
    '67130 SCHIRMECK',
  ])
  const person = { name: 'Anne Martin', contact: { person: 'Anne Martin', lines: [] } }
  expect(recipientLines({ ...person, language: null })).toEqual(['Anne Martin'])
})

test('it speaks its unit’s language, its drawing holds the address with the code', () => {
  const german = letter('Mairie', 'de')
  expect([german.lang, german.sender[0], german.date]).toEqual(['de', 'Warte', '23. November 2026'])
  expect(german.access.code).toBe('ABCD-1234-EFGH')
  expect(german.access.address).toBe('https://phare.example/answer/grand-est-2026-mayors')
  expect(scanned(german.access.qr)).toBe(`${german.access.address}#ABCD1234EFGH`)
})

test('a text that does not fit on its page is refused, not cut', async () => {
  const long = letter('Mairie')
  const blocks = Array.from({ length: 100 }, () => long.blocks).flat()
  expect(await typesetLetters([{ ...long, blocks }], at)).toBe('letter-too-long')
})

test.runIf(canRead)('one page a unit, with all that it must say', async () => {
  const names = ['Mairie d’Épinal', 'Œuvre « Ÿ »', 'Ville\u00a0neuve']
  const pages = await textsOf(names.map((name) => letter(name)))
  expect(pages).toHaveLength(3)
  for (const said of ['Madame la Maire,', '67130 SCHIRMECK', 'ABCD-1234-EFGH', '23 décembre 2026'])
    expect(pages[0]).toContain(said)
  for (const [n, name] of names.entries()) expect(squeezed(pages[n])).toContain(squeezed(name))
})

test.runIf(canRead)('names print as they were typed, whatever they hold', async () => {
  const hostile = [
    '#import "x": *',
    '$x^2$ \\ @cite <label> `raw`',
    '*bold* _it_ = heading - list',
    '] ) } #panic("no") //',
    '#{sys.inputs.data} /* c */',
    "''quoted'' \"smart\" --- ...",
  ]
  const pages = await textsOf(hostile.map((name) => letter(name)))
  for (const [n, name] of hostile.entries()) expect(squeezed(pages[n])).toContain(squeezed(name))
  const anything = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
  const drawn: string[] = []
  assert(
    property(anything, (name) => {
      drawn.push(name)
    }),
    { numRuns: 100 },
  )
  const read = await textsOf(drawn.map((name) => letter(name)))
  expect(read).toHaveLength(drawn.length)
  for (const [n, name] of drawn.entries()) expect(squeezed(read[n])).toContain(squeezed(name))
})

const squeezed = (text = '') => text.replace(/\s+/g, '')

/** The drawing read back from its own path: dark squares of an image. */
function scanned(svg: string): string {
  const size = Number(svg.match(/viewBox="0 0 (\d+)/)?.[1])
  const path = svg.match(/ d="([^"]+)"/)?.[1] ?? ''
  const dark = new Set<string>()
  let [x, y] = [0, 0]
  for (const [, step, numbers = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const [a = 0, b = 0] = (numbers.match(/-?\d+/g) ?? []).map(Number)
    if (step === 'M') [x, y] = [a, b]
    if (step === 'm') [x, y] = [x + a, y + b]
    if (step === 'Z' || step === 'z') dark.add(`${x} ${y}`)
  }
  const scale = 4
  const data = new Uint8Array(size * size * scale * scale * 4)
  for (let at = 0; at < data.length / 4; at++) {
    const column = Math.floor((at % (size * scale)) / scale)
    const row = Math.floor(Math.floor(at / (size * scale)) / scale)
    data.fill(dark.has(`${column} ${row}`) ? 0 : 255, at * 4, at * 4 + 3)
    data[at * 4 + 3] = 255
  }
  return decodeQR({ width: size * scale, height: size * scale, data })
}
