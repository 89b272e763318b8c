import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type RichNode, richText } from './rich-text'

const text = (words: string): RichNode => ({ type: 'text', text: words })
const paragraph = (...of: RichNode[]): RichNode => ({ type: 'paragraph', of })
const bold = (words: string): RichNode => ({ type: 'bold', of: [{ type: 'text', text: words }] })
const italic = (words: string): RichNode => ({
  type: 'italic',
  of: [{ type: 'text', text: words }],
})
const link = (words: string, href: string): RichNode => ({
  type: 'link',
  href,
  of: [{ type: 'text', text: words }],
})

describe('markup', () => {
  const cases: [string, RichNode[]][] = [
    ['', []],
    ['plain', [paragraph(text('plain'))]],
    ['a **b** c', [paragraph(text('a '), bold('b'), text(' c'))]],
    ['*a* (*b*).', [paragraph(italic('a'), text(' ('), italic('b'), text(').'))]],
    [
      '**a *b* c**',
      [
        paragraph({
          type: 'bold',
          of: [
            { type: 'text', text: 'a ' },
            { type: 'italic', of: [{ type: 'text', text: 'b' }] },
            { type: 'text', text: ' c' },
          ],
        }),
      ],
    ],
    [
      '***a***',
      [paragraph({ type: 'bold', of: [{ type: 'italic', of: [{ type: 'text', text: 'a' }] }] })],
    ],
    ['a\nb\n\nc', [paragraph(text('a'), { type: 'break' }, text('b')), paragraph(text('c'))]],
    [
      '- a\n- **b**\n\nc',
      [{ type: 'list', ordered: false, items: [[text('a')], [bold('b')]] }, paragraph(text('c'))],
    ],
    ['1. a\n2) b', [{ type: 'list', ordered: true, items: [[text('a')], [text('b')]] }]],
    ['a\r\n- b', [paragraph(text('a')), { type: 'list', ordered: false, items: [[text('b')]] }]],
    [
      'see [a b](https://x.org/y?z=1#t).',
      [paragraph(text('see '), link('a b', 'https://x.org/y?z=1#t'), text('.'))],
    ],
    ['[a](mailto:a@x.org)', [paragraph(link('a', 'mailto:a@x.org'))]],
    [
      '[**a**](https://x.org)',
      [
        paragraph({
          type: 'link',
          href: 'https://x.org',
          of: [{ type: 'bold', of: [{ type: 'text', text: 'a' }] }],
        }),
      ],
    ],
  ]
  it.each(cases)('%j', (source, nodes) => {
    expect(richText(source)).toEqual(nodes)
  })
})

it.each([
  'élu*e*s',
  '3*4*5',
  'a*b* c',
  'a *b*c',
  '2 * 3 * 4',
  '** a **',
  '**a',
  'a*',
  '****a****',
  '<b>a</b>',
  '[a](javascript:alert(1))',
  '[a](JAVASCRIPT:x)',
  '[a](http://x.org)',
  '[a](//x.org)',
  '[a](data:text/html,x)',
  '[a]( https://x.org)',
  '[a](https://)',
  '[](https://x.org)',
  '[a](mailto:https://x.org)',
  '[a](https://x"onclick)',
  '![a](file:///etc)',
  '-a',
  '1.5 km',
  '{name}',
])('%j stays text', (source) => {
  expect(richText(source)).toEqual([paragraph(text(source))])
})

describe('on any text', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '***',
    '[',
    ']',
    '(',
    ')',
    '](https://',
    'a',
    ' ',
    '\n',
    '- ',
    '1. ',
    'mailto:',
    '\ud800',
    '{x}',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  )

  it('is total, links nowhere unsafe, invents no words, and keeps all but the markup', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const nodes = richText(source)
        for (const href of JSON.stringify(nodes).matchAll(/"href":"([^"]*)"/g)) {
          expect(href[1]).toMatch(/^(https:\/\/|mailto:)[^\s"<>]+$/)
        }
        const words = plainText(source).replace(/\s/g, '')
        let at = 0
        for (const sign of words) {
          at = source.indexOf(sign, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += sign.length
        }
        // Letters outside of links are never lost.
        if (!source.includes('](')) {
          expect(words.replace(/[^a-z]/g, '')).toBe(source.replace(/[^a-z]/g, ''))
        }
      }),
      { numRuns: 3000 },
    )
  })
  it.each([
    '*',
    '**',
    '* ',
    '**a ',
    '[',
    '[a',
    '[a](https://',
    '[a](https://x',
    '- ',
    '1. ',
    '*a **b ',
    '(',
    '[a](mailto:',
    'a*b',
    '****',
    '\n',
    ' ',
  ])('takes time in proportion to it: %j', (piece) => {
    const time = (length: number) => {
      const source = piece.repeat(length / piece.length)
      const begun = performance.now()
      richText(source)
      return performance.now() - begun
    }
    time(20_000)
    // A hundred times the longest text there can be; in proportion to its square it would take minutes.
    expect(time(400_000)).toBeLessThan(5_000)
  })
})

it('says the same words without the markup', () => {
  expect(plainText('A **b** [c](https://x.org)\nd\n\n- e\n- *f*')).toBe('A b c d e f')
  expect(plainText('**{x}**', (words) => words.replace('{x}', '*y*'))).toBe('*y*')
})
