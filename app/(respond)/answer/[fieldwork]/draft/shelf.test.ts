import { expect, it } from 'vitest'
import { fieldworkOf, isInTab, shelfInTab, shelfOfInvitation } from './shelf'

it('keeps two invitations of one questionnaire apart, and names neither', () => {
  const keys = Array.from({ length: 2_000 }, (_, at) => `aB3_-xyzaB3_-xyzaB3_-xyzaB3_${at}`)
  const shelves = keys.map((key) => shelfOfInvitation('grand-est-2026-mayors', key))
  expect(new Set(shelves).size).toBe(keys.length)
  expect(shelves.every((shelf) => fieldworkOf(shelf) === 'grand-est-2026-mayors')).toBe(true)
  expect(shelves.some((shelf) => shelf.includes('_-x'))).toBe(false)
})

it('keeps in the tab alone what is entered for someone else', () => {
  expect(isInTab(shelfInTab('f', 'key'))).toBe(true)
  expect(isInTab(shelfOfInvitation('f', 'key'))).toBe(false)
  expect(isInTab('f')).toBe(false)
  expect(fieldworkOf('f')).toBe('f')
})
