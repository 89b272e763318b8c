import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { recordResponse } from '@/lib/response/record-response.command'
import { defineIndicator } from '@/lib/tabulation/define-indicator.command'
import { closeFieldwork } from '@/lib/wave/close-fieldwork.command'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { testProgramme } from '@/lib/wave/test-programme'

const system = { kind: 'system' } as const

const definition: Definition = {
  schema: 2,
  id: 'places',
  scales: { agree: { options: [{ code: 'yes' }, { code: 'no' }, { code: 'nsp', missing: 'dk' }] } },
  items: [
    {
      id: 'home',
      code: 'home',
      type: 'single',
      options: [{ code: 'a' }, { code: 'b' }, { code: 'c' }],
    },
    { id: 'useful', code: 'useful', type: 'single', scale: 'agree' },
    {
      id: 'why',
      code: 'why',
      type: 'single',
      scale: 'agree',
      relevance: { op: 'eq', item: 'useful', value: 'yes' },
    },
  ],
  pages: [{ id: 'all', items: ['home', 'useful', 'why'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr'],
  texts: {
    fr: {
      title: 'Lieux',
      'page.all': 'Tout',
      'item.home': 'Où ?',
      'item.home.a': 'A',
      'item.home.b': 'B',
      'item.home.c': 'C',
      'item.useful': 'Utile ?',
      'item.why': 'Vraiment ?',
      'scale.agree.yes': 'Oui',
      'scale.agree.no': 'Non',
      'scale.agree.nsp': 'Ne sait pas',
    },
  },
}

/**
 * For tests: wave `round` with one fieldwork, three territory sets, and as many responses in each as
 * `counts` says; three of four find it useful, the others do not.
 */
export async function testWave(
  db: Db,
  counts: { a: number; b: number; c: number },
  now: Date,
  sampleKind: 'frame' | 'quota' | 'open' = 'open',
): Promise<{ fieldworkId: string; answer(home: string, useful: string): Promise<void> }> {
  const plan = await testProgramme(db, definition, now)
  const sets = ['a', 'b', 'c'].map((code) => ({ code, name: { fr: code }, departments: [code] }))
  await db.territorySet.createMany({ data: sets })
  await db.wave.update({ where: { id: 'round' }, data: { territorySets: ['a', 'b', 'c'] } })
  const groups = { a: ['a'], b: ['b'], c: ['c'] }
  const created = await createFieldwork(
    db,
    system,
    {
      ...plan,
      sampleKind,
      tallyPlan: {
        profile: ['department'],
        derivations: [{ kind: 'recode', variable: 'department', item: 'home', groups }],
        universe: { name: { fr: 'tous' } },
      },
    },
    now,
  )
  if (!('id' in created)) throw new Error(JSON.stringify(created))
  const recipe = { question: 'useful', positive: ['yes'], comparability: 'identical' as const }
  const indicator = { code: 'useful', name: { fr: 'Utile' }, position: 1 }
  await defineIndicator(db, system, 'test', { ...indicator, recipes: { citizens: recipe } }, now)
  const march = new Date('2027-03-10T09:00:00Z')
  await openFieldwork(db, system, created.id, march)
  const answer = async (home: string, useful: string) => {
    const answers = { home, useful }
    const body = { version: plan.versions[0], language: 'fr', consent: true, answers }
    const result = await recordResponse(db, system, created.id, randomUUID(), body, '2027-03-12')
    if (!('received' in result)) throw new Error(JSON.stringify(result))
  }
  for (const [home, count] of Object.entries(counts))
    for (let i = 0; i < count; i++) await answer(home, i % 4 === 0 ? 'no' : 'yes')
  const closed = await closeFieldwork(db, system, created.id, now)
  if ('refusal' in closed) throw new Error(closed.refusal)
  return { fieldworkId: created.id, answer }
}
