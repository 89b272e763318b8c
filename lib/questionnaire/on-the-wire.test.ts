import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { associations } from '@/prisma/demo/questionnaires/associations'
import { citizens } from '@/prisma/demo/questionnaires/citizens'
import { companies } from '@/prisma/demo/questionnaires/companies'
import { mayors } from '@/prisma/demo/questionnaires/mayors'
import { inLanguage } from './texts'

const real = [citizens(2026), mayors, associations, companies]

/** Measured: 18.0 kB in French, 17.7 in English, 19.2 in German, for 94 questions. */
it.each(['fr', 'en', 'de'] as const)(
  'a questionnaire of sixty questions in %s is under 30 kB compressed: all the real ones together are, each compressed apart',
  (language) => {
    const asked = real.flatMap(({ items }) => items.filter(({ type }) => type !== 'info'))
    const bytes = real.map((one) => gzipSync(JSON.stringify(inLanguage(one, language))).length)
    expect(asked.length).toBeGreaterThan(60)
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(30_000)
  },
)
