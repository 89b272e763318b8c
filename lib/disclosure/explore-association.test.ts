import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { randomAnswers } from '@/lib/response/random-answers'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import type { Exploration } from './exploration'
import { readExploration } from './explore.query'

const { db, drop } = await testDatabase()
afterAll(drop)
const system = { kind: 'system' } as const

test('the link of two questions is tested on substantive answers, whichever stands in columns', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan)
  await db.fieldwork.update({ where: { id: fieldworkId }, data: { sampleKind: 'quota' } })
  const random = mulberry32(5)
  for (let n = 0; n < 300; n++) {
    const answers = randomAnswers(testQuestionnaire, random)
    const response = { version, language: 'fr', outcome: 'complete' as const, answers }
    await insertOnDay(db, fieldworkId, randomUUID(), response, '2026-11-01')
  }
  const linkOf = async (question: string, by: string) => {
    const asked: Exploration = {
      of: { kind: 'question', question },
      audiences: ['people'],
      territory: null,
      where: [],
      by: { kind: 'question', question: by },
      weighted: true,
      base: null,
      level: 0.95,
    }
    const table = await readExploration(db, system, fieldworkId, asked, new Date())
    return table?.audiences[0]?.association?.p
  }
  // Only grades have a « don't know » among respondents of the universe.
  const inRows = await linkOf('grade.jobs', 'agree')
  expect(inRows).toBeGreaterThan(0)
  expect(await linkOf('agree', 'grade.jobs')).toBeCloseTo(inRows as number, 10)
}, 60_000)
