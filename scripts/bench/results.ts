import type { Definition } from '@/lib/questionnaire/definition'
import { randomAnswers } from '@/lib/response/random-answers'
import { readFigures } from '@/lib/tabulation/figures.query'
import { foldPending, recount } from '@/lib/tabulation/fold.command'
import { drawing } from './bodies'
import type { Place } from './place'
import { measured } from './report'

const samples = 2_000
const system = { kind: 'system' } as const
const everyone = { domain: { universe: true } }

/** All figures of one fieldwork as it grows, and what counting its responses costs. */
export async function measureResults(
  place: Place,
  name: string,
  subject: { fieldworkId: string; definition: Definition; version: string },
  sizes: number[],
): Promise<void> {
  const { fieldworkId } = subject
  await writeSamples(place, subject)
  let held = 0
  for (const size of sizes) {
    await grow(place, subject, size - held)
    const began = performance.now()
    await foldPending(place.db, fieldworkId)
    const folded = performance.now() - began
    measured(`${name}: responses folded/s (to ${size})`, ((size - held) / folded) * 1000, '/s')
    held = size
    const times: number[] = []
    let count = 0
    for (let round = 0; round < 6; round += 1) {
      const start = performance.now()
      count = (await readFigures(place.db, system, fieldworkId, everyone)).length
      times.push(performance.now() - start)
    }
    const [cold = 0, ...warm] = times
    const median = warm.sort((a, b) => a - b)[2] ?? 0
    measured(`${name}: ${count} figures of ${size} responses, first reading`, cold, 'ms')
    measured(`${name}: figures of ${size} responses, then`, median, 'ms', ['≤', 50])
  }
  const start = performance.now()
  await recount(place.db, fieldworkId)
  measured(`${name}: full recount of ${held} responses`, (performance.now() - start) / 1000, 's')
  const [{ bytes }] = await place.db.$queryRaw<[{ bytes: number }]>`
    SELECT coalesce(sum(length(data)), 0)::int AS bytes FROM cell_block
    WHERE fieldwork_id = ${fieldworkId}`
  measured(`${name}: packed cells`, bytes / 1000, 'kB')
}

async function writeSamples(place: Place, { definition }: { definition: Definition }) {
  const random = drawing(7)
  const answers = Array.from({ length: samples }, () =>
    JSON.stringify(randomAnswers(definition, random)),
  )
  await place.db
    .$executeRaw`CREATE TABLE IF NOT EXISTS bench_sample (n int PRIMARY KEY, answers jsonb)`
  await place.db.$executeRaw`TRUNCATE bench_sample`
  await place.db.$executeRaw`
    INSERT INTO bench_sample SELECT n - 1, answer::jsonb
    FROM unnest(${answers}::text[]) WITH ORDINALITY AS drawn (answer, n)`
}

/** As submissions would: each response with its place in the queue of the fold. */
async function grow(
  place: Place,
  { fieldworkId, version }: { fieldworkId: string; version: string },
  count: number,
): Promise<void> {
  for (let left = count; left > 0; left -= 50_000) {
    const batch = Math.min(left, 50_000)
    await place.db.$executeRaw`
      WITH written AS (
        INSERT INTO response (fieldwork_id, id, version, outcome, language, day, answers)
        SELECT ${fieldworkId}, gen_random_uuid(), ${version}, 'complete', 'fr',
          DATE '2026-11-01' + (number % 20), answers
        FROM generate_series(1, ${batch}) AS number
        JOIN bench_sample ON n = number % ${samples}
        RETURNING fieldwork_id, id
      )
      INSERT INTO pending_fold (fieldwork_id, id) SELECT fieldwork_id, id FROM written`
  }
  await place.db.$executeRaw`ANALYZE response`
}
