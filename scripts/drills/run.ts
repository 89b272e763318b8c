// Breaks things under submissions: no acknowledged response may be lost or doubled, what is counted is what
// is stored, and everyone is answered in time. Words choose scenes: `npm run drills killed hostile`.
// DRILL_ROUNDS: how often each thing happens (3). DRILL_BODIES: hostile bodies (100 000).
import { bodies } from '../bench/bodies'
import { openPlace } from '../bench/place'
import { citizensSubject } from '../bench/subjects'
import { hostile } from './hostile'
import { mails } from './mails'
import { quotas } from './quotas'
import { careless, frozen, killed, restarted, type Scene } from './scenes'

const scenes: Record<string, Scene> = {
  killed,
  frozen,
  restarted,
  careless,
  hostile,
  mails,
  quotas,
}
const words = process.argv.slice(2)
const wanted = Object.keys(scenes).filter((name) => words.length === 0 || words.includes(name))
if (wanted.length === 0) throw new Error(`scenes: ${Object.keys(scenes).join(', ')}`)

const place = await openPlace()
const subject = await citizensSubject(place.db)
const stage = {
  ...{ place, subject, rounds: Number(process.env.DRILL_ROUNDS ?? 3) },
  bodies: bodies(subject.definition, subject.version, 300),
}
let failed = 0
for (const name of wanted) {
  console.log(`\n${name}`)
  if (!(await scenes[name]?.(stage))) failed += 1
}
await place.db.$disconnect()
await place.end()
console.log(`\n${wanted.length - failed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
