import { expect, it } from 'vitest'
import en from '@/lib/platform/messages/en/respond.json'
import fr from '@/lib/platform/messages/fr/respond.json'
import { dayIn, sayer } from './words'

it('counts in French as French does: zero and one are singular', () => {
  const say = sayer(fr.form, 'fr')
  expect(say('left', { count: 0 })).toBe('Il vous reste 0 caractère.')
  expect(say('left', { count: 1 })).toBe('Il vous reste 1 caractère.')
  expect(say('left', { count: 2 })).toBe('Il vous reste 2 caractères.')
})

it('counts in English as English does: zero is plural', () => {
  const say = sayer(en.form, 'en')
  expect(say('left', { count: 0 })).toBe('0 characters left.')
  expect(say('left', { count: 1 })).toBe('1 character left.')
})

it('says a day as it is said', () => {
  expect(dayIn('fr', '2026-12-01')).toBe('1er décembre 2026')
  expect(dayIn('fr', '2026-11-22')).toBe('22 novembre 2026')
  expect(dayIn('en', '2026-12-01')).toBe('December 1, 2026')
})

it('has the same words in both languages, with the same values', () => {
  const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  const values = (form: Record<string, string>) =>
    Object.fromEntries(Object.entries(form).map(([key, text]) => [key, named(text)]))
  expect(values(en.form)).toEqual(values(fr.form))
})
