import type { Definition } from '@/lib/questionnaire/definition'
import { randomAnswers } from '@/lib/response/random-answers'
import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import { foldPending, recount } from '@/lib/tabulation/fold.command'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import { drawing } from './bodies'
import { margins } from './margins'
import type { Database } from './place'
import { measureFlatness, measureReadings } from './readings'
import { measured } from './report'
import { measureSqlPass } from './sql-pass'

const samples = 2_000
const system = { kind: 'system' } as const
const departments = ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']

/** All figures of one fieldwork as it grows, and what counting its responses costs. */
export async function measureResults(
  place: Database,
  name: string,
  subject: { fieldworkId: string; definition: Definition; version: string },
  sizes: number[],
): Promise<Map<number, { cold: number; warm: number }>> {
  const { fieldworkId } = subject
  await writeSamples(place, subject)
  const times = new Map<number, { cold: number; warm: number }>()
  let held = 0
  for (const size of sizes) {
    await grow(place, subject, size - held)
    const began = performance.now()
    await foldPending(place.db, fieldworkId)
    const folded = performance.now() - began
    measured(`${name}: responses folded/s (to ${size})`, ((size - held) / folded) * 1000, '/s')
    if (held === 0) await weigh(place, fieldworkId)
    held = size
    const read = await measureReadings(
      place,
      fieldworkId,
      `${name}, ${size} responses`,
      { cold: 50, warm: 50 },
      async () => {
        await grow(place, subject, 1)
        await foldPending(place.db, fieldworkId)
      },
    )
    times.set(size, read)
  }
  measureFlatness(name, times)
  const last = times.get(held)
  if (last) await measureSqlPass(place, name, fieldworkId, held, last.cold)
  const start = performance.now()
  await recount(place.db, fieldworkId)
  measured(`${name}: full recount of ${held} responses`, (performance.now() - start) / 1000, 's')
  const [{ bytes }] = await place.db.$queryRaw<[{ bytes: number }]>`
    SELECT coalesce(sum(length(data)), 0)::int AS bytes FROM cell_block
    WHERE fieldwork_id = ${fieldworkId}`
  measured(`${name}: packed cells`, bytes / 1000, 'kB')
  return times
}

/** Raking on every profile variable. */
async function weigh({ db }: Database, fieldworkId: string): Promise<void> {
  const tabulation = await readTabulation(db, system, fieldworkId)
  if (!tabulation) throw new Error(`no fieldwork ${fieldworkId}`)
  const codes = tabulation.fieldwork.tallyPlan.profile.map((variable) => {
    const found = new Set(tabulation.profiles.map(({ values }) => values[variable] ?? ''))
    return [variable, [...found].filter((code) => !code.startsWith('@')).sort()] as const
  })
  const saved = await saveWeighting(
    db,
    system,
    fieldworkId,
    margins(Object.fromEntries(codes)),
    new Date(),
  )
  if (!('number' in saved)) throw new Error(JSON.stringify(saved))
  const used = await adoptWeighting(db, system, fieldworkId, saved.number, new Date())
  if ('refusal' in used) throw new Error(JSON.stringify(used))
}

/** Answers as they are stored; places are spread over the departments. */
export async function writeSamples(
  { db }: Pick<Database, 'db'>,
  { definition }: { definition: Definition },
) {
  const random = drawing(7)
  const places = definition.items.filter(({ type }) => type === 'territory')
  const answers = Array.from({ length: samples }, (_, at) => {
    const drawn: Record<string, unknown> = randomAnswers(definition, random)
    const stored = { department: departments[at % 10], region: '44', sizeBand: 'lt500' }
    for (const { id } of places) if (id in drawn) drawn[id] = stored
    return JSON.stringify(drawn)
  })
  await db.$executeRaw`CREATE TABLE IF NOT EXISTS bench_sample (n int PRIMARY KEY, answers jsonb)`
  await db.$executeRaw`TRUNCATE bench_sample`
  await db.$executeRaw`
    INSERT INTO bench_sample SELECT n - 1, answer::jsonb
    FROM unnest(${answers}::text[]) WITH ORDINALITY AS drawn (answer, n)`
}

/** As submissions would: each response with its place in the queue of the fold. */
export async function grow(
  { db }: Pick<Database, 'db'>,
  { fieldworkId, version }: { fieldworkId: string; version: string },
  count: number,
): Promise<void> {
  for (let left = count; left > 0; left -= 50_000) {
    const batch = Math.min(left, 50_000)
    await db.$executeRaw`
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
  if (count > 1) await db.$executeRaw`ANALYZE response`
}
