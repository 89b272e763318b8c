import { expect, test } from 'vitest'
import { respondentLanguages } from '@/lib/platform/language'
import { misprints } from '@/lib/platform/test-typography'
import { MailingPlan } from '../mailing'
import { defaultTexts } from './default-texts'

const kinds = [
  ['invitation', 'mail'],
  ['reminder', 'mail'],
  ['thanks', 'mail'],
  ['invitation', 'letter'],
] as const

test.each(kinds)('a new %s by %s begins with a text that could leave', (purpose, channel) => {
  const texts = defaultTexts(purpose, channel)
  expect(MailingPlan.parse({ purpose, channel, texts, recipients: {} }).texts).toEqual(texts)
  for (const language of respondentLanguages) {
    const text = texts[language]
    expect(misprints(language, { ...text })).toEqual([])
    // Article 14: whose list, and where to object.
    expect(text?.body).toContain('{contact}')
    expect(text?.body).toContain('{organiser}')
  }
})
