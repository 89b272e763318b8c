import { Agent, request } from 'node:http'
import { acceptAnswers } from '@/lib/questionnaire/accept-answers'
import type { StoredAnswers } from '@/lib/response/response'
import { drawing } from '../bench/bodies'
import { type HostileRequest, hostileRequest } from './hostile-requests'
import type { Scene } from './scenes'
import { storedIds } from './verdict'

const clients = 16

/** Bodies of every kind of malice: none may be answered by a 5xx, none may leave a row its version refuses. */
export const hostile: Scene = async ({ place, subject, bodies }) => {
  const total = Number(process.env.DRILL_BODIES ?? 100_000)
  const before = await storedIds(place.db, subject.fieldworkId)
  const address = `${place.url}/api/v1/fieldworks/${subject.fieldworkId}/responses`
  const statuses = new Map<number, number>()
  const acknowledged = new Set<string>()
  let honestRefused = 0
  let sent = 0

  async function attacker(seed: number): Promise<void> {
    const random = drawing(seed)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (sent < total) {
      sent += 1
      const honest = bodies[Math.floor(random() * bodies.length)] as string
      const one = hostileRequest(honest, random)
      const status = await put(address, one, agent)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 201) acknowledged.add(one.id)
      else if (one.isHonest) honestRefused += 1
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: clients }, (_, at) => attacker(at + 1)))

  const rows = await place.db.surveyResponse.findMany({
    where: { fieldworkId: subject.fieldworkId },
    select: { id: true, version: true, outcome: true, answers: true },
  })
  const written = rows.filter(({ id }) => !before.has(id))
  const invalid = written.filter((row) => {
    const result = acceptAnswers(subject.definition, asSent(row.answers as StoredAnswers))
    const isSame = 'answers' in result && result.outcome === row.outcome
    return row.version !== subject.version || !isSame
  }).length
  const unasked = written.filter(({ id }) => !acknowledged.has(id)).length
  const failures = [...statuses].filter(([status]) => status >= 500 || status === 0)
  const said = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status}`)
  console.log(`  ${sent} bodies: ${said.join(', ')}`)
  console.log(
    `  ${written.length} rows written, ${invalid} that their version refuses, ${unasked} never acknowledged; ${honestRefused} honest bodies refused`,
  )
  return (
    failures.length === 0 &&
    invalid === 0 &&
    unasked === 0 &&
    honestRefused === 0 &&
    written.length > 0
  )
}

/** The stored form, as a browser would have sent it: communes by their code. */
function asSent(stored: StoredAnswers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => {
      const isPlace = typeof value === 'object' && !Array.isArray(value) && 'department' in value
      return [key, isPlace ? ('commune' in value && value.commune) || '67482' : value]
    }),
  )
}

/** 0: the connection was cut without an answer. */
function put(address: string, { id, contentType, body }: HostileRequest, agent: Agent) {
  return new Promise<number>((resolve) => {
    const outgoing = request(
      `${address}/${id}`,
      {
        method: 'PUT',
        agent,
        headers: {
          'content-length': body.length,
          ...(contentType && { 'content-type': contentType }),
        },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    outgoing.once('error', () => resolve(0))
    outgoing.end(body)
  })
}
