import { expect, it } from 'vitest'
import { findItem } from './find-item'
import { carriedText } from './other-text'
import { fillIn } from './placeholders'
import { carriedOptions } from './test-questionnaires/carried-options'
import { carriedRows } from './test-questionnaires/carried-rows'

const answers = { subjects: ['sante', 'autre'], 'subjects.other': 'Les jeunes' }

it('calls an « other » option, where it is carried, what was typed beside it', () => {
  for (const [definition, id] of [
    [carriedRows, 'effects'],
    [carriedOptions, 'first'],
  ] as const) {
    const item = findItem(definition, id)
    const source = findItem(definition, 'subjects')
    if (!item || !source) throw new Error('No item')
    expect(carriedText(definition, item, 'autre', answers)).toBe('Les jeunes')
    expect(carriedText(definition, item, 'autre', { ...answers, 'subjects.other': ' ' })).toBe(
      undefined,
    )
    expect(carriedText(definition, item, 'sante', answers)).toBe(undefined)
    expect(carriedText(definition, item, 'nowhere', answers)).toBe(undefined)
    expect(carriedText(definition, source, 'autre', answers)).toBe(undefined)
  }
})

it('recalls it in a placeholder too', () => {
  const definition = { ...carriedOptions, placeholders: { first: { item: 'first' } } }
  const given = { ...answers, first: 'autre' }
  expect(fillIn(definition, 'fr', '« {first} »', given)).toBe('« Les jeunes »')
})
