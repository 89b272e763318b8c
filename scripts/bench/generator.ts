// The load, in a process of its own: reads a job from its standard input, prints what it measured.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import type { Job, Measured } from './job'

const job: Job = JSON.parse(await text(process.stdin))
const times: number[] = []
let errors = 0
let firstError = ''
const measuresFrom = Date.now() + job.warmUp * 1000
const end = measuresFrom + job.seconds * 1000

await Promise.all(
  Array.from({ length: job.clients }, async (_, client) => {
    const once = await actor(client)
    while (Date.now() < end) {
      const began = performance.now()
      const fault = await once()
      const took = performance.now() - began
      if (Date.now() < measuresFrom) continue
      if (fault === null) times.push(took)
      else {
        errors += 1
        firstError ||= fault
      }
    }
  }),
)

times.sort((a, b) => a - b)
const at = (share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const measured: Measured = {
  perSecond: times.length / job.seconds,
  p50: at(0.5),
  p95: at(0.95),
  errors,
  firstError,
}
process.stdout.write(JSON.stringify(measured))
process.exit(0)

async function actor(client: number): Promise<() => Promise<string | null>> {
  if (job.kind === 'insert') return inserter(job, client)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  let turn = client * 37
  if (job.kind === 'get') return () => send(agent, 'GET', job.url, null, 200)
  return () => {
    turn += 1
    const body = job.bodies[turn % job.bodies.length] ?? ''
    return send(agent, 'PUT', `${job.url}/${randomUUID()}`, body, 201)
  }
}

/** Null when answered as expected, read to its end. */
function send(
  agent: http.Agent,
  method: string,
  url: string,
  body: string | null,
  expected: number,
) {
  return new Promise<string | null>((resolve) => {
    const headers = body === null ? {} : { 'content-type': 'application/json' }
    const request = http.request(url, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const sound = answer.statusCode === expected
        resolve(
          sound ? null : `${answer.statusCode} ${Buffer.concat(parts).toString().slice(0, 300)}`,
        )
      })
    })
    request.on('error', (error) => resolve(error.message))
    request.end(body ?? undefined)
  })
}

/** The same row, as one prepared statement, committed each time. */
async function inserter({ url, bodies }: Job, client: number) {
  const connection = new Client({ connectionString: url })
  await connection.connect()
  let turn = client * 37
  return async () => {
    turn += 1
    const values = [
      'bench',
      randomUUID(),
      'v',
      'complete',
      'fr',
      '2026-11-22',
      bodies[turn % bodies.length],
    ]
    await connection.query({
      name: 'insert',
      text: `INSERT INTO bench_raw (fieldwork_id, id, version, outcome, language, day, answers)
             VALUES ($1, $2, $3, $4::"ResponseOutcome", $5, $6, $7)`,
      values,
    })
    return null
  }
}
