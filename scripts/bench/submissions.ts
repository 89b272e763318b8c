import { Client } from 'pg'
import type { Definition } from '@/lib/questionnaire/definition'
import { bodies } from './bodies'
import { runJob } from './job'
import type { Place } from './place'
import { measured } from './report'

const seconds = Number(process.env.BENCH_SECONDS ?? 10)

/** Complete submissions through HTTP, validated and acknowledged after commit, beside bare inserts of their rows. */
export async function measureSubmissions(
  place: Place,
  name: string,
  subject: { fieldworkId: string; definition: Definition; version: string },
): Promise<void> {
  const { fieldworkId, definition, version } = subject
  const url = `${place.url}/api/v1/fieldworks/${fieldworkId}/responses`
  const load = { clients: 16, warmUp: 4, seconds }
  const sent = bodies(definition, version, 500)
  const put = await runJob({ ...load, kind: 'put', url, bodies: sent })
  measured(`${name}: submissions/s, 16 clients`, put.perSecond, '/s', ['≥', 500])
  measured(`${name}: p50`, put.p50, 'ms')
  measured(`${name}: p95`, put.p95, 'ms', ['≤', 100])
  measured(`${name}: refused or failed`, put.errors, '', ['≤', 0])
  const rows = await storedRows(place, fieldworkId)
  const insert = await runJob({ ...load, kind: 'insert', url: place.databaseUrl, bodies: rows })
  measured(`${name}: bare INSERTs of the same row/s, 16 connections`, insert.perSecond, '/s')
  measured(`${name}: share of bare INSERTs`, (100 * put.perSecond) / insert.perSecond, '%')
}

async function storedRows(place: Place, fieldworkId: string): Promise<string[]> {
  const client = new Client({ connectionString: place.databaseUrl })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS bench_raw (LIKE response INCLUDING ALL)')
  const { rows } = await client.query(
    'SELECT answers::text FROM response WHERE fieldwork_id = $1 LIMIT 500',
    [fieldworkId],
  )
  await client.end()
  return rows.map((row) => row.answers)
}
