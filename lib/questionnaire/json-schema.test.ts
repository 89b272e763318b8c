import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it, test } from 'vitest'
import { Definition } from './definition'
import { definitionSchema } from './json-schema'
import { withItem } from './test-questionnaires/broken'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { everything } from './test-questionnaires/everything'
import { peerInstrument } from './test-questionnaires/peer-instrument'

const address = 'https://phare.example/api/v1/questionnaire.schema.json'
const schema = definitionSchema(address)
// Another program than the one that made the schema.
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  formats: { date: /^\d{4}-\d\d-\d\d$/ },
}).compile(schema)

test.each([...everyQuestionnaire, everything, peerInstrument])('takes $id', (definition) => {
  validate(structuredClone(definition))
  expect(validate.errors).toBeNull()
})

const broken: [what: string, definition: unknown][] = [
  ['nothing', null],
  ['no pages', { ...everything, pages: [] }],
  ['a former schema', { ...everything, schema: 1 }],
  ['a property nobody knows', { ...everything, layout: 'two columns' }],
  ['an item of no type', withItem(everything, 'age', { type: 'slider' })],
  ['an item without its bounds', withItem(everything, 'age', { min: undefined })],
  ['an item with what another type has', withItem(everything, 'words', { total: 100 })],
  ['an id with a capital', withItem(everything, 'age', { id: 'Age' })],
  ['a code of 33 characters', withItem(everything, 'age', { code: 'x'.repeat(33) })],
  ['a day that is none', withItem(everything, 'ended', { max: 'soon' })],
  [
    'a condition without an operator',
    withItem(everything, 'first', { relevance: { item: 'age' } }),
  ],
  ['a condition with two', withItem(everything, 'first', { relevance: { op: 'xor', of: [] } })],
  [
    'a broken condition in a condition',
    withItem(everything, 'first', { relevance: { op: 'not', of: { op: 'eq', item: 'age' } } }),
  ],
  ['one variant', { ...everything, wordings: { tone: { variants: ['plain'] } } }],
  ['a text that is none', { ...everything, texts: { fr: { title: 3 } } }],
  ['a language nobody speaks', { ...everything, languages: ['fr', 'it'] }],
]

describe('refuses, as the product does,', () => {
  it.each(broken)('%s', (_, definition) => {
    const plain = JSON.parse(JSON.stringify(definition))
    expect(validate(plain)).toBe(false)
    expect(Definition.safeParse(plain).success).toBe(false)
  })
})

it('says where it is published, and names what refers to itself', () => {
  expect(schema).toMatchObject({ $id: address, $schema: expect.stringContaining('2020-12') })
  expect(Object.keys(schema.$defs as object)).toEqual(['Logic'])
})
