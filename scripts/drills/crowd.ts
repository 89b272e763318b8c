import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** The longest that a respondent may wait for any answer, in milliseconds. */
export const longestWait = 5_000

export type Crowd = {
  /** Identifiers of responses that a server said it holds. */
  acknowledged: Set<string>
  /** Sent, but no server said anything final. */
  unknown: Set<string>
  created: number
  again: number
  retried: number
  /** Answers other than 200, 201 and 503, by status. */
  others: Map<number, number>
  /** Milliseconds of the slowest answer, and answers slower than `longestWait`. */
  slowest: number
  late: number
}

/**
 * Respondents who send until they are acknowledged, as browsers do: each tries the servers in turn. Gives
 * back the way to end them: those on their way get ten more seconds.
 */
export function startCrowd(
  urls: readonly string[],
  fieldworkId: string,
  bodies: readonly string[],
  clients = 8,
): { crowd: Crowd; end: () => Promise<void> } {
  const crowd: Crowd = {
    ...{ acknowledged: new Set(), unknown: new Set(), others: new Map() },
    ...{ created: 0, again: 0, retried: 0, slowest: 0, late: 0 },
  }
  let until = Number.POSITIVE_INFINITY
  const isOver = () => Date.now() > until

  async function respondent(number: number): Promise<void> {
    for (let turn = number; until === Number.POSITIVE_INFINITY; turn += clients) {
      const id = randomUUID()
      crowd.unknown.add(id)
      for (let attempt = turn; !isOver(); attempt++) {
        const url = urls[attempt % urls.length]
        const status = await put(`${url}/api/v1/fieldworks/${fieldworkId}/responses/${id}`, turn)
        if (status === 201 || status === 200) {
          crowd[status === 201 ? 'created' : 'again'] += 1
          crowd.acknowledged.add(id)
          crowd.unknown.delete(id)
          break
        }
        crowd.retried += 1
        if (status !== 0 && status !== 503) {
          crowd.others.set(status, (crowd.others.get(status) ?? 0) + 1)
        }
        await wait(100)
      }
    }
  }

  /** 0: no answer at all. */
  async function put(address: string, turn: number): Promise<number> {
    const start = performance.now()
    try {
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: bodies[turn % bodies.length] ?? '',
        signal: AbortSignal.timeout(30_000),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    } finally {
      const took = performance.now() - start
      crowd.slowest = Math.max(crowd.slowest, took)
      if (took > longestWait) crowd.late += 1
    }
  }

  const respondents = Array.from({ length: clients }, (_, number) => respondent(number))
  return {
    crowd,
    async end() {
      until = Date.now() + 10_000
      await Promise.all(respondents)
    },
  }
}
