import { expect, it } from 'vitest'
import type { Definition } from './definition'
import { findItem } from './find-item'
import { questionText } from './question-text'
import { placeholders } from './test-questionnaires/placeholders'
import { richTexts } from './test-questionnaires/rich-texts'

const asRead = (definition: Definition) =>
  definition.items.map((item) => questionText(definition, 'fr', item))

it('reads without markup', () => {
  const marked = Object.values(richTexts.texts.fr ?? {}).some((text) => text.includes('**'))
  expect(marked).toBe(true)
  expect(asRead(richTexts).join(' ')).not.toMatch(/\*\*|\]\(/)
})

it('says what stands for an answer, where an earlier one is recalled', () => {
  expect(asRead(placeholders).join(' ')).not.toMatch(/[{}]/)
})

it('is empty where nothing was written', () => {
  const item = findItem(placeholders, placeholders.items[0]?.id ?? '')
  expect(item && questionText({ ...placeholders, texts: {} }, 'fr', item)).toBe('')
})
