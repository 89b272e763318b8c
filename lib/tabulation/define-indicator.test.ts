import { afterAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { testProgramme } from '@/lib/wave/test-programme'
import { defineIndicator } from './define-indicator.command'
import type { Indicator } from './indicator'
import { findIndicator, listIndicators } from './indicator.store'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-03-10T09:00:00Z')
await testProgramme(db, singleChoice, now)

const indicator: Indicator = {
  code: 'alliances',
  name: { fr: 'Les alliances innovent' },
  position: 2,
  recipes: {
    citizens: { question: 'useful', positive: ['4', '3'], comparability: 'identical' },
  },
}

test('an indicator is defined, then redefined; both recipes are on record', async () => {
  expect(await defineIndicator(db, system, 'test', indicator, now)).toEqual({ code: 'alliances' })
  expect(await findIndicator(db, 'test', 'alliances')).toEqual(indicator)
  const where = { op: 'answered', item: 'trust' } as const
  const recipes = { citizens: { ...indicator.recipes.citizens, where } } as Indicator['recipes']
  const redefined = { ...indicator, recipes }
  expect(await defineIndicator(db, system, 'test', redefined, now)).toEqual({ code: 'alliances' })
  expect(await listIndicators(db, 'test')).toEqual([redefined])
  const lines = await db.auditLine.findMany({ where: { deed: 'defineIndicator' } })
  expect(lines.map((line) => line.detail)).toContainEqual({ from: indicator, to: redefined })
  expect(lines).toHaveLength(2)
})

test('indicators are listed in the order of the programme', async () => {
  await defineIndicator(db, system, 'test', { ...indicator, code: 'first', position: 1 }, now)
  const codes = (await listIndicators(db, 'test')).map((it) => it.code)
  expect(codes).toEqual(['first', 'alliances'])
})

test('a recipe for an audience that is not asked is refused, and one without positive codes is bad input', async () => {
  const recipe = indicator.recipes.citizens as Indicator['recipes'][string]
  const forNobody = { ...indicator, code: 'other', recipes: { nobody: recipe } }
  expect(await defineIndicator(db, system, 'test', forNobody, now)).toEqual({
    refusal: 'unknown-audience',
  })
  const empty = { ...indicator, code: 'other', recipes: { citizens: { ...recipe, positive: [] } } }
  expect(await defineIndicator(db, system, 'test', empty, now)).toHaveProperty('issues')
  expect(await findIndicator(db, 'test', 'other')).toBeNull()
  const observer: Actor = { kind: 'account', id: 'o', email: 'o@b.fr', name: 'O', role: 'observer' }
  await expect(defineIndicator(db, observer, 'test', indicator, now)).rejects.toThrow(Forbidden)
})

test('a recipe that its questionnaire does not hold is refused, and says why', async () => {
  const recipe = indicator.recipes.citizens as Indicator['recipes'][string]
  const define = (change: Partial<Indicator['recipes'][string]>) =>
    defineIndicator(
      db,
      system,
      'test',
      { ...indicator, code: 'wrong', recipes: { citizens: { ...recipe, ...change } } },
      now,
    )
  const audience = 'citizens'
  expect(await define({ question: 'lost' })).toEqual({
    findings: [{ audience, problem: 'unknown-question', detail: 'lost' }],
  })
  expect(await define({ positive: ['4', 'yes'] })).toEqual({
    findings: [{ audience, problem: 'unknown-code', detail: 'yes' }],
  })
  expect(await define({ where: { op: 'eq', item: 'trust', value: 'x' } })).toEqual({
    findings: [{ audience, problem: 'wrong-condition', detail: 'unknown-code x' }],
  })
  expect(await findIndicator(db, 'test', 'wrong')).toBeNull()
})
