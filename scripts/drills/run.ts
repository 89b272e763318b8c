// Kills the database and the web server under submissions, in turn: no acknowledged response may be lost
// or doubled, and what is counted is what is stored. A respondent's browser sends again until acknowledged.
// DRILL_ROUNDS: kills of each (5).
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { recount } from '@/lib/tabulation/fold.command'
import { bodies } from '../bench/bodies'
import { openPlace } from '../bench/place'
import { citizensSubject } from '../bench/subjects'

const rounds = Number(process.env.DRILL_ROUNDS ?? 5)
const clients = 8
const place = await openPlace()
const { fieldworkId, definition, version } = await citizensSubject(place.db)
const before = await place.db.surveyResponse.count({ where: { fieldworkId } })
const sent = bodies(definition, version, 300)

const acknowledged = new Set<string>()
const unknown = new Set<string>()
const counts = { created: 0, again: 0, retried: 0, other: 0 }
let running = true

async function respondent(number: number): Promise<void> {
  for (let turn = number; running; turn += clients) {
    const id = randomUUID()
    unknown.add(id)
    for (;;) {
      const status = await put(id, sent[turn % sent.length] ?? '')
      if (status === 201 || status === 200) {
        counts[status === 201 ? 'created' : 'again'] += 1
        acknowledged.add(id)
        unknown.delete(id)
        break
      }
      if (status !== 0 && status !== 503) counts.other += 1
      counts.retried += 1
      if (!running) break
      await wait(100)
    }
  }
}

async function put(id: string, body: string): Promise<number> {
  try {
    const answer = await fetch(`${place.url}/api/v1/fieldworks/${fieldworkId}/responses/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(15_000),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

const respondents = Array.from({ length: clients }, (_, number) => respondent(number))
for (let round = 1; round <= rounds; round += 1) {
  await wait(2_000)
  process.kill(place.postgresPid(), 'SIGKILL')
  console.log(`· round ${round}: the database was killed`)
  await wait(300)
  await place.relaunchPostgres()
  await wait(2_000)
  process.kill(place.webPid(), 'SIGKILL')
  console.log(`· round ${round}: the web server was killed`)
  await place.serve()
}
await wait(2_000)
running = false
await Promise.all(respondents)

const stored = await place.db.surveyResponse.findMany({
  where: { fieldworkId },
  select: { id: true },
})
const ids = new Set(stored.map((row) => row.id))
const lost = [...acknowledged].filter((id) => !ids.has(id)).length
const unasked = stored.length - before - acknowledged.size
const strangers = unasked - [...unknown].filter((id) => ids.has(id)).length
await recount(place.db, fieldworkId)
const profiles = await place.db.profileCell.aggregate({
  where: { fieldworkId },
  _sum: { count: true },
})
const complete = await place.db.surveyResponse.count({
  where: { fieldworkId, outcome: 'complete' },
})
const miscounted = complete - (profiles._sum.count ?? 0)
console.log(
  `${acknowledged.size} acknowledged (${counts.again} found already there when sent again), ${counts.retried} tries failed, ${counts.other} with an answer other than 503`,
)
console.log(`lost ${lost}, doubled or unknown ${strangers}, miscounted ${miscounted}`)
await place.db.$disconnect()
await place.end()
const sound = lost === 0 && strangers === 0 && miscounted === 0 && counts.other === 0
console.log(sound ? '1 passed, 0 failed' : '0 passed, 1 failed')
process.exit(sound ? 0 : 1)
