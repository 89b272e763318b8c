import { expect, test } from 'vitest'
import { respondentLanguages } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'
import { misprints } from '@/lib/platform/test-typography'
import { audiences, notice, programme } from './programme'
import { openWave, wave2017 } from './waves'

const { contact: _, ...said } = notice
const waves = [wave2017, openWave(new Date('2026-11-23T12:00:00Z'))]
const texts: Record<string, Localized> = {
  ...said,
  programme: programme.name,
  organiser: programme.organiser,
  summary: programme.summary,
  ...Object.fromEntries(audiences.map(({ code, name }) => [code, name])),
  ...Object.fromEntries(
    waves.flatMap(({ wave, collections }) => [
      [wave.id, wave.name],
      ...Object.entries(collections).map(([audience, { mode }]) => [
        `${wave.id}/${audience}`,
        mode,
      ]),
    ]),
  ),
}

test.each(respondentLanguages)(
  'what stands around the questionnaires is said in %s',
  (language) => {
    const inLanguage = Object.entries(texts).map(([key, text]) => [key, text[language] ?? ''])
    expect(inLanguage.filter(([, text]) => text === '')).toEqual([])
    expect(misprints(language, Object.fromEntries(inLanguage))).toEqual([])
  },
)
