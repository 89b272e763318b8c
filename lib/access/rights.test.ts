import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { readDeskFigures, readWaveIndicators } from '@/lib/disclosure/desk-figures.query'
import { exportResults } from '@/lib/publication/export-results.command'
import { readPublicationState } from '@/lib/publication/publication-state.query'
import { publishWave } from '@/lib/publication/publish-wave.command'
import { withdrawPublication } from '@/lib/publication/withdraw-publication.command'
import { exportCodebook } from '@/lib/response/export-codebook.command'
import { exportResponsesFile } from '@/lib/response/export-responses.command'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { readFigures } from '@/lib/tabulation/figures.query'
import { readProgress } from '@/lib/tabulation/monitoring.query'
import { closeFieldwork } from '@/lib/wave/close-fieldwork.command'
import { extendFieldwork } from '@/lib/wave/extend-fieldwork.command'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { readFieldwork, readWave, readWaves } from '@/lib/wave/wave.query'
import { type Actor, Forbidden, type Role } from './actor'
import { createAccount } from './create-account.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date()
const id = 'wave-people'
beforeAll(async () => {
  await testFieldwork(db, testQuestionnaire, testPlan)
})

const by = (role: Role): Actor => ({ kind: 'account', id: 'x', email: 'x@y.fr', name: 'X', role })
const actors: Record<string, Actor> = {
  anonymous: { kind: 'anonymous' },
  observer: by('observer'),
  analyst: by('analyst'),
  administrator: by('administrator'),
}

/** Everything the desk asks of the house, in an order in which it can all be done. */
const deeds: [name: string, least: Role, deed: (actor: Actor) => Promise<unknown>][] = [
  ['readWaves', 'observer', (actor) => readWaves(db, actor)],
  ['readWave', 'observer', (actor) => readWave(db, actor, id)],
  ['readFieldwork', 'observer', (actor) => readFieldwork(db, actor, id)],
  [
    'readFigures',
    'observer',
    (actor) => readFigures(db, actor, id, { domain: { universe: true } }),
  ],
  ['readDeskFigures', 'observer', (actor) => readDeskFigures(db, actor, id, true)],
  ['readWaveIndicators', 'observer', (actor) => readWaveIndicators(db, actor, id, null, true)],
  ['readPublicationState', 'observer', (actor) => readPublicationState(db, actor, id)],
  ['readProgress', 'analyst', (actor) => readProgress(db, actor, id)],
  ['exportResults', 'analyst', (actor) => exportResults(db, actor, id, 'fr', now)],
  ['exportResponses', 'analyst', (actor) => exportResponsesFile(db, actor, id, now)],
  ['exportCodebook', 'analyst', (actor) => exportCodebook(db, actor, id, 'fr', now)],
  ['openFieldwork', 'analyst', (actor) => openFieldwork(db, actor, id, now)],
  ['extendFieldwork', 'analyst', (actor) => extendFieldwork(db, actor, id, '2999-12-30', now)],
  ['closeFieldwork', 'analyst', (actor) => closeFieldwork(db, actor, 'none', now)],
  ['publishWave', 'administrator', (actor) => publishWave(db, actor, 'none', now)],
  ['withdrawPublication', 'administrator', (actor) => withdrawPublication(db, actor, 'none', now)],
  [
    'createAccount',
    'administrator',
    (actor) =>
      createAccount(
        db,
        actor,
        { email: 'a@b.fr', name: 'A', role: 'observer', password: 'court' },
        now,
      ),
  ],
]

const ranks = Object.keys(actors)

for (const [name, least, deed] of deeds) {
  for (const [who, actor] of Object.entries(actors)) {
    const allowed = ranks.indexOf(who) >= ranks.indexOf(least)
    test(`${name}: ${who} ${allowed ? 'may' : 'may not'}`, async () => {
      if (allowed) await expect(deed(actor)).resolves.not.toThrow()
      else await expect(deed(actor)).rejects.toThrow(Forbidden)
    })
  }
}
