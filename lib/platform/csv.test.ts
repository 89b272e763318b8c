import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteOrderMark, csvFile, csvRecord, neutralised } from './csv'

async function text(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}

/** Texts that begin as an attack would, between ordinary ones. */
const hostile = fc
  .tuple(
    fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '＝',
      '＋',
      '－',
      '＠',
      '"',
      "'",
      "'=",
      "''=",
    ),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([first, rest]) => first + rest)

test('no text begins as a formula does, and none is lost', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const safe = neutralised(value)
      expect(safe).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      // What a reader of the file does to have the text back.
      expect(safe.replace(/^'(?='*[=+\-@\t\r\n\0＝＋－＠])/, '')).toBe(value)
    }),
    { numRuns: 20_000 },
  )
})

test('codes keep their zero, numbers are numbers, nothing is an empty cell', () => {
  expect(csvRecord(['01004', 0.69, -3, null, ''], 'plain')).toBe('"01004",0.69,-3,,""\r\n')
  expect(csvRecord(['01004', 0.69], 'spreadsheet')).toBe('"01004";0,69\r\n')
})

test('only the spreadsheet dialect begins with a byte order mark', async () => {
  expect((await text(csvFile(['a'], [], 'spreadsheet'))).startsWith(byteOrderMark)).toBe(true)
  expect(await text(csvFile(['a'], [], 'plain'))).toBe('"a"\r\n')
})

test('a record of another length, or a number that is none, stops the file', async () => {
  await expect(text(csvFile(['a', 'b'], [['x']], 'plain'))).rejects.toThrow()
  await expect(text(csvFile(['a'], [[Number.NaN]], 'plain'))).rejects.toThrow()
})

const python = spawnSync('python3', ['--version']).status === 0

// Outside source: the csv module of Python's standard library.
describe.skipIf(!python)('read back by Python', () => {
  const reader = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
rows = list(csv.reader(io.StringIO(text, newline=''), delimiter=sys.argv[1], strict=True))
json.dump(rows, sys.stdout)`

  test.each([
    ['plain', ','],
    ['spreadsheet', ';'],
  ] as const)('%s: every text comes back, but for the apostrophe', async (dialect, separator) => {
    const row = fc.array(
      hostile.filter((it) => it.isWellFormed() && !it.includes('\0')),
      {
        minLength: 3,
        maxLength: 3,
      },
    )
    const rows = fc.sample(row, { numRuns: 2_000, seed: 7 })
    const file = await text(csvFile(['a', 'b', 'c'], rows, dialect))
    const read = spawnSync('python3', ['-c', reader, separator], {
      input: file,
      maxBuffer: 64_000_000,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(read.stderr.toString()).toBe('')
    const [header, ...records] = JSON.parse(read.stdout.toString())
    expect(header).toEqual(['a', 'b', 'c'])
    expect(records).toEqual(rows.map((cells) => cells.map(neutralised)))
  })
})
